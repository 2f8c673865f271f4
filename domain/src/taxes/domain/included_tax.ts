/**
 * The tax that a sum contains, at a rate: sum × rate / (1 + rate), rounded half up to a whole minor unit. In integers
 * throughout, so that no sum is too large to be exact.
 */
export function includedTax(gross: number, basisPoints: number): number {
  const divisor = BigInt(10_000 + basisPoints)
  const twice = 2n * BigInt(gross) * BigInt(basisPoints)
  return Number((twice + divisor) / (2n * divisor))
}

/**
 * Splits the tax that several sums contain together among them, by largest remainder: the parts add up to the whole
 * exactly, and none is a minor unit or more away from its exact share.
 *
 * @param grosses sums in minor units, tax included
 */
export function splitIncludedTax(grosses: readonly number[], basisPoints: number): number[] {
  const divisor = BigInt(10_000 + basisPoints)
  const exact = grosses.map((gross) => BigInt(gross) * BigInt(basisPoints))
  const parts = exact.map((share) => Number(share / divisor))
  const whole = includedTax(sum(grosses), basisPoints)
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share % divisor }))
    .sort((a, b) => compare(b.remainder, a.remainder) || a.index - b.index)
  for (const { index } of byRemainder.slice(0, whole - sum(parts))) {
    parts[index] = (parts[index] ?? 0) + 1
  }
  return parts
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, next) => total + next, 0)
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0
}
