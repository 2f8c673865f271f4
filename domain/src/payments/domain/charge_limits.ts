import type { Currency, Money } from '../../shared/index.ts'

/** The least that Stripe charges, in minor units. https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts */
const MINIMUM: Readonly<Record<Currency, number>> = { GBP: 30, EUR: 50, USD: 50 }

/** Whether a total is too small to be charged. A total of nothing needs no charge at all. */
export function isBelowMinimum({ amount, currency }: Money): boolean {
  return amount > 0 && amount < MINIMUM[currency]
}
