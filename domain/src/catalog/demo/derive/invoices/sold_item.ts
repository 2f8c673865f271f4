import type { SalesOfCode } from './sales_of_code.ts'

/** A real product code with what can be said about it. The price is in pence. */
export interface SoldItem {
  sku: string
  /** The wording used most often, as it stands in the invoices. */
  wording: string
  price: number
  /** Units sold less units returned, never below zero. */
  popularity: number
  firstSoldOn: string
  invoices: ReadonlySet<string>
}

/** Null when nobody ever paid for it, or nobody ever named it: it then has no price, or no name. */
export function toSoldItem(sales: SalesOfCode): SoldItem | null {
  const wording = mostFrequent(sales.descriptions)
  if (wording === null || sales.prices.length === 0) return null
  return {
    sku: sales.code,
    wording,
    price: lowerMedian(sales.prices),
    popularity: Math.max(0, sales.unitsSold - sales.unitsReturned),
    firstSoldOn: sales.firstSoldOn,
    invoices: sales.invoices,
  }
}

/** The most frequent key; of equally frequent ones the first in the alphabet, so that the order of rows is no matter. */
export function mostFrequent(counts: ReadonlyMap<string, number>): string | null {
  let best: string | null = null
  let most = 0
  for (const [key, count] of counts) {
    if (count > most || (count === most && best !== null && key < best)) {
      best = key
      most = count
    }
  }
  return best
}

/** The middle value; of an even number the lower of the two, so that it is a price somebody did pay. */
export function lowerMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}
