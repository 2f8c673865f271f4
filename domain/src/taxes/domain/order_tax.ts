import { splitAddedTax, splitIncludedTax } from './split_tax.ts'
import type { Destination, TaxBook } from './tax_book.ts'
import type { TaxClass } from './tax_class.ts'

/** What an order is taxed on. Sums in minor units, after discounts. */
export interface TaxQuestion {
  readonly destination: Destination
  readonly at: Date
  readonly lines: readonly { readonly amount: number; readonly taxClass: TaxClass }[]
  readonly shipping: number
}

export interface TaxPart {
  /** Minor units. */
  readonly tax: number
  /** Basis points. */
  readonly rate: number
}

export interface OrderTax {
  /** Whether the sums that were asked about contain the tax; otherwise it comes on top of them. */
  readonly pricesIncludeTax: boolean
  /** Of each line, in the order given. */
  readonly lines: readonly TaxPart[]
  readonly shipping: TaxPart
  /** Exactly the sum of the parts. */
  readonly total: number
  /** Who worked it out: `table`, or the name of a service. */
  readonly source: string
}

/**
 * The tax of an order from the book of rates. What of a price is tax, or what comes on top, depends on where the goods go
 * and what they are. Postage goes with the goods: it has the highest of their rates, where that is due on postage at all.
 * The tax of each rate is rounded once, for everything that has it.
 */
export function orderTax(question: TaxQuestion, book: TaxBook): OrderTax {
  const { destination, at, lines, shipping } = question
  const { pricesIncludeTax } = book.areaOf(destination.country)
  const rates = lines.map(({ taxClass }) => book.rateOf(destination, taxClass, at))
  const onGoods = rates.map((rate) => rate?.basisPoints ?? 0)
  const onShipping = Math.max(
    0,
    ...rates.map((rate) => (rate?.taxesShipping ? rate.basisPoints : 0))
  )
  const sums = [shipping, ...lines.map(({ amount }) => amount)]
  const [postage, ...goods] = taxEach(sums, [onShipping, ...onGoods], pricesIncludeTax)
  return {
    pricesIncludeTax,
    lines: goods,
    shipping: postage ?? { tax: 0, rate: onShipping },
    total: [postage, ...goods].reduce((total, part) => total + (part?.tax ?? 0), 0),
    source: 'table',
  }
}

function taxEach(sums: readonly number[], rates: readonly number[], included: boolean): TaxPart[] {
  const parts = rates.map((rate) => ({ tax: 0, rate }))
  for (const rate of new Set(rates)) {
    const places = [...rates.keys()].filter((place) => rates[place] === rate)
    const own = places.map((place) => sums[place] ?? 0)
    const taxes = included ? splitIncludedTax(own, rate) : splitAddedTax(own, rate)
    for (const [index, place] of places.entries()) parts[place] = { tax: taxes[index] ?? 0, rate }
  }
  return parts
}
