import type { Image, SellableVariant } from '../../catalog/index.ts'
import type { Availability } from '../../inventory/index.ts'
import {
  applyCoupons,
  type Coupon,
  type CouponEffect,
  type NotApplicable,
} from '../../promotions/index.ts'
import {
  addMoney,
  type CartId,
  type Currency,
  type Money,
  money,
  multiplyMoney,
  type VariantId,
} from '../../shared/index.ts'
import type { TaxClass } from '../../taxes/index.ts'
import type { Cart, CartLine } from './cart.ts'

/** What is known of a cart's variants and coupons right now. Those that are not sold, or given, any more are missing. */
export interface MarketFacts {
  readonly variants: ReadonlyMap<VariantId, SellableVariant>
  readonly availability: ReadonlyMap<VariantId, Availability>
  /** By their codes. */
  readonly coupons: ReadonlyMap<string, Coupon>
  readonly at: Date
}

/** Enough for an empty cart. */
export const NOTHING_KNOWN: MarketFacts = {
  variants: new Map(),
  availability: new Map(),
  coupons: new Map(),
  at: new Date(0),
}

/** Something that a shopper should know before buying: about a line, or about a coupon that takes nothing off. */
export type Notice =
  | {
      readonly code: 'price_changed' | 'insufficient_stock' | 'out_of_stock' | 'unavailable'
      readonly variantId: VariantId
    }
  | {
      readonly code: 'coupon_not_applicable'
      readonly variantId: null
      /** Its code. */
      readonly coupon: string
      readonly reason: NotApplicable
    }

export type NoticeCode = Notice['code']

export interface PricedLine {
  readonly variantId: VariantId
  readonly sku: string
  readonly slug: string
  readonly name: string
  readonly options: Readonly<Record<string, string>>
  readonly image: Image | null
  readonly quantity: number
  readonly unitPrice: Money
  /** The line's part of what the coupons take off. */
  readonly discount: Money
  /** After the discount. */
  readonly total: Money
  readonly taxClass: TaxClass
  /** Whether that many units can be had now. */
  readonly available: boolean
}

/** A cart at today's prices. They include the tax, until a destination is known where it comes on top. */
export interface PricedCart {
  readonly id: CartId
  readonly version: number
  readonly currency: Currency
  readonly lines: readonly PricedLine[]
  readonly coupons: readonly CouponEffect[]
  /** Before discounts. */
  readonly subtotal: Money
  readonly discount: Money
  /** Null until there is a destination; left out of the total then. */
  readonly shipping: Money | null
  /** Null until there is a destination. */
  readonly tax: Money | null
  /** Whether the total contains the tax; otherwise it was added to it. */
  readonly pricesIncludeTax: boolean
  readonly total: Money
  /** Of all units, packed, in grams. */
  readonly weight: number
  /** A coupon pays for the cheapest way of sending it. */
  readonly freeShipping: boolean
  readonly notices: readonly Notice[]
}

export function priceCart(cart: Cart, facts: MarketFacts): PricedCart {
  const { currency } = cart
  const full = cart.lines.map((line) => priceLine(line, facts))
  const discounts = applyCoupons({
    codes: cart.coupons,
    known: facts.coupons,
    lines: full.map((line) => ({ total: line.total.amount, goods: goodsOf(line, facts) })),
    currency,
    at: facts.at,
  })
  const lines = full.map((line, index) => lessDiscount(line, discounts.lines[index] ?? 0))
  const sum = (of: (line: PricedLine) => Money) => addMoney(money(0, currency), ...lines.map(of))
  const subtotal = addMoney(money(0, currency), ...full.map(({ total }) => total))
  return {
    id: cart.id,
    version: cart.version,
    currency,
    lines,
    coupons: discounts.coupons,
    subtotal,
    discount: sum(({ discount }) => discount),
    shipping: null,
    tax: null,
    pricesIncludeTax: true,
    total: sum(({ total }) => total),
    weight: cart.lines.reduce((grams, line) => grams + weightOf(line, facts), 0),
    freeShipping: discounts.freeShipping,
    notices: [
      ...cart.lines.flatMap((line) => noticesOf(line, facts)),
      ...discounts.coupons.flatMap(couponNotice),
    ],
  }
}

/** Units of a variant that a cart could have now: none of what is not sold any more. */
export function availableTo(variantId: VariantId, facts: MarketFacts): number {
  if (!facts.variants.has(variantId)) return 0
  return facts.availability.get(variantId)?.available ?? 0
}

function priceLine({ variantId, quantity, asAdded }: CartLine, facts: MarketFacts): PricedLine {
  const variant = facts.variants.get(variantId)
  const { sku, slug, name, options, price } = variant ?? asAdded
  return {
    variantId,
    sku,
    slug,
    name,
    options,
    image: variant?.image ?? null,
    quantity,
    unitPrice: price,
    discount: money(0, price.currency),
    total: multiplyMoney(price, quantity),
    taxClass: variant?.taxClass ?? 'standard',
    available: quantity <= availableTo(variantId, facts),
  }
}

function lessDiscount(line: PricedLine, discount: number): PricedLine {
  const { currency, amount } = line.total
  return { ...line, discount: money(discount, currency), total: money(amount - discount, currency) }
}

function goodsOf({ variantId }: PricedLine, { variants }: MarketFacts) {
  const variant = variants.get(variantId)
  return variant ? { productId: variant.productId, categoryId: variant.categoryId } : null
}

function weightOf({ variantId, quantity }: CartLine, { variants }: MarketFacts): number {
  return (variants.get(variantId)?.weight ?? 0) * quantity
}

function noticesOf({ variantId, quantity, asAdded }: CartLine, facts: MarketFacts): Notice[] {
  const variant = facts.variants.get(variantId)
  if (!variant) return [{ code: 'unavailable', variantId }]
  const notices: Notice[] = []
  if (variant.price.amount !== asAdded.price.amount) {
    notices.push({ code: 'price_changed', variantId })
  }
  const available = availableTo(variantId, facts)
  if (available === 0) notices.push({ code: 'out_of_stock', variantId })
  else if (available < quantity) notices.push({ code: 'insufficient_stock', variantId })
  return notices
}

function couponNotice({ code: coupon, reason }: CouponEffect): Notice[] {
  return reason === null ? [] : [{ code: 'coupon_not_applicable', variantId: null, coupon, reason }]
}
