import { type Cart, type CartLine, MAX_COUPONS, MAX_LINES, MAX_QUANTITY } from './cart.ts'
import { availableTo, type MarketFacts, priceCart } from './priced_cart.ts'

/** What becomes of an account's cart when a guest's is put into it. */
export interface MergedCart {
  /** As it is from then on. */
  readonly cart: Cart
  /** The lines of it that are new or have another quantity. */
  readonly changed: readonly CartLine[]
}

/** The account's cart with everything that the guest's may bring, before anybody has looked at stock and coupons. */
export function unionOf(mine: Cart, guest: Cart): Cart {
  const held = new Set(mine.lines.map(({ variantId }) => variantId))
  const brought = guest.lines.filter(({ variantId }) => !held.has(variantId))
  const coupons = [...new Set([...mine.coupons, ...guest.coupons])].slice(0, MAX_COUPONS)
  return { ...mine, lines: [...mine.lines, ...brought].slice(0, MAX_LINES), coupons }
}

/**
 * Puts a guest's cart into an account's. Units of the same variant are added up, to what can be had and to what a line
 * holds; never below what either of the carts held, since a cart may hold more than there is, and says so. A coupon of the
 * guest's comes along if it takes something off; those of the account stay.
 *
 * @param facts of `unionOf` both
 */
export function mergeCarts(mine: Cart, guest: Cart, facts: MarketFacts): MergedCart {
  const union = unionOf(mine, guest)
  const brought = new Map(guest.lines.map((line) => [line.variantId, line]))
  const held = new Map(mine.lines.map((line) => [line.variantId, line]))
  const changed: CartLine[] = []
  const lines = union.lines.map((line) => {
    const theirs = brought.get(line.variantId)
    if (!theirs) return line
    const ours = held.get(line.variantId)?.quantity ?? 0
    const most = Math.max(availableTo(line.variantId, facts), ours, theirs.quantity)
    const quantity = Math.min(ours + theirs.quantity, most, MAX_QUANTITY)
    const merged = { ...theirs, quantity }
    if (quantity !== ours) changed.push(merged)
    return quantity === ours ? line : merged
  })
  const cart = { ...union, lines }
  const applies = new Map(
    priceCart(cart, facts).coupons.map(({ code, reason }) => [code, reason === null])
  )
  const coupons = cart.coupons.filter((code) => mine.coupons.includes(code) || applies.get(code))
  return { cart: { ...cart, coupons }, changed }
}
