import type { Image, SellableVariant } from '../../catalog/index.ts'
import type { Availability } from '../../inventory/index.ts'
import {
  addMoney,
  type CartId,
  type Currency,
  type Money,
  money,
  multiplyMoney,
  type VariantId,
} from '../../shared/index.ts'
import type { Cart, CartLine } from './cart.ts'

/** What is known of the variants in a cart right now. Those that are not sold any more are missing. */
export interface MarketFacts {
  readonly variants: ReadonlyMap<VariantId, SellableVariant>
  readonly availability: ReadonlyMap<VariantId, Availability>
}

export type NoticeCode = 'price_changed' | 'insufficient_stock' | 'out_of_stock' | 'unavailable'

/** Something that a shopper should know about a line before buying. */
export interface Notice {
  readonly code: NoticeCode
  readonly variantId: VariantId
}

export interface PricedLine {
  readonly variantId: VariantId
  readonly sku: string
  readonly slug: string
  readonly name: string
  readonly options: Readonly<Record<string, string>>
  readonly image: Image | null
  readonly quantity: number
  readonly unitPrice: Money
  readonly discount: Money
  readonly total: Money
  /** Whether that many units can be had now. */
  readonly available: boolean
}

/** A cart at today's prices, tax included. */
export interface PricedCart {
  readonly id: CartId
  readonly version: number
  readonly currency: Currency
  readonly lines: readonly PricedLine[]
  readonly subtotal: Money
  readonly discount: Money
  /** Null until there is a destination; left out of the total then. */
  readonly shipping: Money | null
  /** Contained in the total. Null until there is a destination. */
  readonly tax: Money | null
  readonly total: Money
  /** Of all units, packed, in grams. */
  readonly weight: number
  readonly notices: readonly Notice[]
}

export function priceCart(cart: Cart, facts: MarketFacts): PricedCart {
  const lines = cart.lines.map((line) => priceLine(line, facts))
  const none = money(0, cart.currency)
  const subtotal = addMoney(none, ...lines.map((line) => line.total))
  return {
    id: cart.id,
    version: cart.version,
    currency: cart.currency,
    lines,
    subtotal,
    discount: none,
    shipping: null,
    tax: null,
    total: subtotal,
    weight: cart.lines.reduce((sum, line) => sum + weightOf(line, facts), 0),
    notices: cart.lines.flatMap((line) => noticesOf(line, facts)),
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
    available: quantity <= availableTo(variantId, facts),
  }
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
