import type { SellableVariant } from '../../catalog/index.ts'
import type { AccountId, CartId, Currency, VariantId } from '../../shared/index.ts'

/** The most lines a cart may have. */
export const MAX_LINES = 500

/** The most units of one variant. */
export const MAX_QUANTITY = 10_000

/** The most coupons a cart may have. */
export const MAX_COUPONS = 10

/** What a shopper last saw of a variant when putting it into the cart. */
export type AsAdded = Pick<SellableVariant, 'sku' | 'slug' | 'name' | 'options' | 'price'>

export interface CartLine {
  readonly variantId: VariantId
  readonly quantity: number
  readonly asAdded: AsAdded
}

/** A cart as it is stored: what is wanted, without today's prices. */
export interface Cart {
  readonly id: CartId
  /** Counts the changes. */
  readonly version: number
  readonly currency: Currency
  /** Whose it is on every device; null for a guest's. */
  readonly accountId: AccountId | null
  /** The closed cart that this one came after. */
  readonly follows: CartId | null
  /** In the order in which they were added. */
  readonly lines: readonly CartLine[]
  /** Codes of coupons, in the order in which they were entered. */
  readonly coupons: readonly string[]
}

/** The cart with so many units of a variant: 0 takes the line out, and one that was not there comes last. */
export function withLine(cart: Cart, line: CartLine): Cart {
  const there = cart.lines.some(({ variantId }) => variantId === line.variantId)
  const lines = there
    ? cart.lines.map((other) => (other.variantId === line.variantId ? line : other))
    : [...cart.lines, line]
  return { ...cart, lines: lines.filter(({ quantity }) => quantity > 0) }
}
