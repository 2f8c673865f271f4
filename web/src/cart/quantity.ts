export const MOST = 10_000

/** A quantity as typed into a form: a whole number from 1 to 10,000, or null. */
export function readQuantity(text: FormDataEntryValue | null): number | null {
  const quantity = typeof text === 'string' && /^\s*\d{1,5}\s*$/.test(text) ? Number(text) : NaN
  return quantity >= 1 && quantity <= MOST ? quantity : null
}

/** The number of things in a cart, as its badge shows it. */
export function units(lines: readonly { quantity: number }[]): number {
  return lines.reduce((sum, line) => sum + line.quantity, 0)
}
