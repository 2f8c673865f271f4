import type { Money } from '../../shared/index.ts'

export interface Address {
  readonly name: string
  readonly line1: string
  readonly line2?: string
  readonly city: string
  readonly region?: string
  readonly postcode?: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
}

/** What a shopper asks for when placing an order. */
export interface Checkout {
  readonly email: string
  readonly phone?: string
  readonly shippingAddress: Address
  readonly billingAddress?: Address
  /** The id of one of the cart's shipping options. */
  readonly shippingOption: string
  /** The total that the shopper saw, shipping included. */
  readonly expectedTotal?: Money
}
