/**
 * The least that Stripe charges, in minor units, by currency: docs.stripe.com/currencies, "Minimum
 * charge amounts". Other currencies convert to one of these; here they must reach 50.
 */
const MINIMUM: Record<string, number> = {
  aed: 200,
  aud: 50,
  bgn: 100,
  brl: 50,
  cad: 50,
  chf: 50,
  czk: 1500,
  dkk: 250,
  eur: 50,
  gbp: 30,
  hkd: 400,
  huf: 17500,
  inr: 50,
  jpy: 50,
  mxn: 1000,
  myr: 200,
  nok: 300,
  nzd: 50,
  pln: 200,
  ron: 200,
  sek: 300,
  sgd: 50,
  thb: 1000,
  usd: 50,
}

/** Stripe's largest amount is eight digits. */
export const LARGEST_AMOUNT = 99_999_999

export function minimumAmount(currency: string): number {
  return MINIMUM[currency] ?? 50
}

/** `1299` in `gbp` as people write it: £12.99. */
export function formatMoney(amount: number, currency: string): string {
  const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(amount / 10 ** digits)
}

export function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code.toUpperCase())
}
