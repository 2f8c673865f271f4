import type { Money } from '../api/types.ts'

/** The currency the shop shows: one for now, and part of every shared page's key. */
export const SHOP_CURRENCY = 'GBP'

const formats = new Map<string, Intl.NumberFormat>()

function format(currency: string): Intl.NumberFormat {
  let found = formats.get(currency)
  if (found === undefined) {
    found = new Intl.NumberFormat('en-GB', { style: 'currency', currency })
    formats.set(currency, found)
  }
  return found
}

/** How many minor units make one: 100 pence, but 1 yen. */
export function minorUnits(currency: string): number {
  return 10 ** (format(currency).resolvedOptions().maximumFractionDigits ?? 2)
}

/** `{ amount: 1299, currency: 'GBP' }` reads £12.99. */
export function price({ amount, currency }: Money): string {
  return format(currency).format(amount / minorUnits(currency))
}

/** £50 rather than £50.00, where a sentence speaks of a round sum. */
export function roundPrice(money: Money): string {
  return price(money).replace(/\.0+$/, '')
}
