import { sumsOf, type InvoiceLine, type InvoiceSums } from './invoice.ts'

export interface TaxRateSums extends InvoiceSums {
  /** Basis points. */
  readonly rate: number
}

/** The sums of each rate of tax, the highest rate first. Together they are the sums of all lines. */
export function taxSummary(
  lines: readonly Pick<InvoiceLine, 'total' | 'tax' | 'taxRate'>[]
): TaxRateSums[] {
  const rates = [...new Set(lines.map(({ taxRate }) => taxRate))].sort((a, b) => b - a)
  return rates.map((rate) => ({ rate, ...sumsOf(lines.filter((line) => line.taxRate === rate)) }))
}
