import { splitIncludedTax } from './included_tax.ts'
import { taxRate } from './rates.ts'

export interface OrderTax {
  /** Basis points: one rate for the whole order, since it depends on the destination alone. */
  readonly rate: number
  /** Of each line, in the order given. */
  readonly lines: readonly number[]
  readonly shipping: number
  /** The tax that the order's total contains: exactly the sum of the parts. */
  readonly total: number
}

/**
 * The tax contained in an order. Prices include tax and are the same everywhere; what of them is tax depends on where
 * the goods go. Postage is taxed as the goods are.
 *
 * @param order sums in minor units after discounts, tax included
 */
export function orderTax(order: {
  readonly country: string
  readonly at: Date
  readonly lines: readonly number[]
  readonly shipping: number
}): OrderTax {
  const rate = taxRate(order.country, order.at)
  const [shipping = 0, ...lines] = splitIncludedTax([order.shipping, ...order.lines], rate)
  return { rate, lines, shipping, total: lines.reduce((total, next) => total + next, shipping) }
}
