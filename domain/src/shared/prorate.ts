/**
 * Splits a sum in proportion to weights, by largest remainder: the parts add up to the sum exactly, none is a minor unit
 * or more away from its exact share, and where the sum is at most all weights together, no part is above its weight.
 * Whatever in the shop is divided is divided here: discounts, taxes, refunds, the lines of credit notes.
 *
 * @param weights at least one of them above 0, unless the sum is 0
 */
export function prorate(sum: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((total, weight) => total + BigInt(weight), 0n)
  if (sum === 0) return weights.map(() => 0)
  return byLargestRemainder(
    sum,
    weights.map((weight) => BigInt(sum) * BigInt(weight)),
    whole
  )
}

/**
 * Rounds shares to whole minor units that add up to a sum: each is rounded down, and the largest remainders get what is
 * left, one unit each; of equal ones the earlier. In integers throughout.
 *
 * @param shares numerators of the exact shares; over the divisor they come to the sum, or to less than a unit beside it
 */
export function byLargestRemainder(
  sum: number,
  shares: readonly bigint[],
  divisor: bigint
): number[] {
  const parts = shares.map((share) => Number(share / divisor))
  const left = sum - parts.reduce((total, part) => total + part, 0)
  const ordered = shares
    .map((share, index) => ({ index, remainder: share % divisor }))
    .sort((a, b) => compare(b.remainder, a.remainder) || a.index - b.index)
  for (const { index } of ordered.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1
  return parts
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0
}
