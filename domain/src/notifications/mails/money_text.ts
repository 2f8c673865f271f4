import type { Money } from '../../shared/index.ts'

const formats = new Map<string, Intl.NumberFormat>()

/** A sum as a British reader expects it, such as £12.50. Every currency that is sold in has two decimals. */
export function moneyText({ amount, currency }: Money): string {
  let format = formats.get(currency)
  if (!format) {
    format = new Intl.NumberFormat('en-GB', { style: 'currency', currency })
    formats.set(currency, format)
  }
  return format.format(amount / 100)
}
