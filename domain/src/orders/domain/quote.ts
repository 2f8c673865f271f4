import type { PricedCart } from '../../carts/index.ts'
import { type CouponRefusal, couponRefusal } from '../../promotions/index.ts'
import { addMoney, err, type Money, money, ok, type Result } from '../../shared/index.ts'
import {
  regionOf,
  type ShippingOption,
  shippingOptions,
  type TariffBook,
} from '../../shipping/index.ts'
import type { OrderTax, TaxBook, TaxQuestion } from '../../taxes/index.ts'
import type { Checkout } from './checkout.ts'

/** What a cart comes to when it is sent to an address. */
export interface Quote {
  /** With shipping, tax and the total filled in. */
  readonly cart: PricedCart
  readonly shippingOption: ShippingOption
  readonly tax: OrderTax
  readonly total: Money
}

export type QuoteRefusal =
  | CouponRefusal
  | { readonly code: 'shipping_option_unavailable' | 'region_required' }
  | { readonly code: 'price_changed'; readonly cart: PricedCart }
  /** Nobody has said yet what tax there is: ask, outside of the transaction, and quote again. */
  | { readonly code: 'tax_unknown'; readonly question: TaxQuestion }

/** The books that an order is priced by. */
export interface PriceBooks {
  readonly tariffs: TariffBook
  readonly rates: TaxBook
}

/** @returns null when it has to be asked for first */
export type TaxOf = (question: TaxQuestion) => OrderTax | null

/**
 * Prices a cart for its destination, and compares the total with the one that the shopper saw: all that is going to be
 * paid, with postage, and with the tax where it comes on top. A coupon that takes nothing off is passed over only by
 * somebody who saw the total without it.
 */
export function quote(
  cart: PricedCart,
  checkout: Checkout,
  { at, books, taxOf }: { readonly at: Date; readonly books: PriceBooks; readonly taxOf: TaxOf }
): Result<Quote, QuoteRefusal> {
  const { country, region: written } = checkout.shippingAddress
  const destination = { country, region: regionOf(country, written) }
  const shippingOption = shippingOptions(
    { ...destination, weight: cart.weight, subtotal: cart.total, isFree: cart.freeShipping },
    books.tariffs
  ).find(({ id }) => id === checkout.shippingOption)
  if (!books.rates.knows(destination)) return err({ code: 'region_required' })
  if (!shippingOption) return err({ code: 'shipping_option_unavailable' })

  const { price: shipping } = shippingOption
  const question = {
    destination,
    at,
    lines: cart.lines.map(({ total, taxClass }) => ({ amount: total.amount, taxClass })),
    shipping: shipping.amount,
  }
  const tax = taxOf(question)
  if (!tax) return err({ code: 'tax_unknown', question })

  const { pricesIncludeTax } = tax
  const onTop = money(pricesIncludeTax ? 0 : tax.total, cart.currency)
  const total = addMoney(cart.total, shipping, onTop)
  const priced = { shipping, tax: money(tax.total, cart.currency), pricesIncludeTax, total }
  const quoted = { ...cart, ...priced }
  const refusal = disagreement(quoted, checkout.expectedTotal)
  return refusal ? err(refusal) : ok({ cart: quoted, shippingOption, tax, total })
}

/** Why the shopper does not know this total; null when it is the one that was seen, or none was said to be. */
function disagreement(cart: PricedCart, expected: Money | undefined): QuoteRefusal | null {
  const { total } = cart
  if (expected?.amount === total.amount && expected.currency === total.currency) return null
  for (const { code, reason } of cart.coupons) {
    if (reason !== null) return couponRefusal(code, reason)
  }
  return expected ? { code: 'price_changed', cart } : null
}
