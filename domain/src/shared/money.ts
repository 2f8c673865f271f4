/** ISO 4217 code of a currency that the shop sells in. */
export type Currency = 'GBP' | 'EUR' | 'USD'

/** A sum in minor units (pence, cents): an integer, so that adding is exact. */
export interface Money {
  readonly amount: number
  readonly currency: Currency
}

/** @throws RangeError when the amount is not a safe integer: a rounding was forgotten somewhere. */
export function money(amount: number, currency: Currency): Money {
  if (!Number.isSafeInteger(amount)) {
    throw new RangeError(`A sum of money must be a whole number of minor units, got ${amount}`)
  }
  return { amount, currency }
}

/** @throws RangeError when the currencies differ: sums across currencies have no meaning here. */
export function addMoney(first: Money, ...rest: Money[]): Money {
  let { amount } = first
  for (const next of rest) {
    if (next.currency !== first.currency) {
      throw new RangeError(`Cannot add ${next.currency} to ${first.currency}`)
    }
    amount += next.amount
  }
  return money(amount, first.currency)
}

export function multiplyMoney(unit: Money, quantity: number): Money {
  return money(unit.amount * quantity, unit.currency)
}
