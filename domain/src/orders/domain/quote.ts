import type { PricedCart } from '../../carts/index.ts'
import { addMoney, err, type Money, money, ok, type Result } from '../../shared/index.ts'
import { type ShippingOption, shippingOptions } from '../../shipping/index.ts'
import { type OrderTax, orderTax } from '../../taxes/index.ts'
import type { Checkout } from './checkout.ts'

/** What a cart comes to when it is sent to an address. */
export interface Quote {
  /** With shipping, tax and the total filled in. */
  readonly cart: PricedCart
  readonly shippingOption: ShippingOption
  readonly tax: OrderTax
  readonly total: Money
}

export interface ShippingOptionUnavailable {
  readonly code: 'shipping_option_unavailable'
}

export interface PriceChanged {
  readonly code: 'price_changed'
  readonly cart: PricedCart
}

/** Prices a cart for its destination, and compares the total with the one that the shopper saw. */
export function quote(
  cart: PricedCart,
  checkout: Checkout,
  at: Date
): Result<Quote, ShippingOptionUnavailable | PriceChanged> {
  const { country } = checkout.shippingAddress
  const options = shippingOptions({ country, weight: cart.weight, subtotal: cart.subtotal })
  const shippingOption = options.find(({ id }) => id === checkout.shippingOption)
  if (!shippingOption) return err({ code: 'shipping_option_unavailable' })

  const { price: shipping } = shippingOption
  const total = addMoney(cart.total, shipping)
  const lines = cart.lines.map((line) => line.total.amount)
  const tax = orderTax({ country, at, lines, shipping: shipping.amount })
  const quoted = { ...cart, shipping, tax: money(tax.total, cart.currency), total }
  const expected = checkout.expectedTotal
  if (expected && (expected.amount !== total.amount || expected.currency !== total.currency)) {
    return err({ code: 'price_changed', cart: quoted })
  }
  return ok({ cart: quoted, shippingOption, tax, total })
}
