/**
 * Splits a sum in proportion to weights, by largest remainder: the parts add up to the sum exactly, and none is a minor
 * unit or more away from its exact share, so none is above its weight where the sum is at most all weights together. In
 * integers throughout.
 *
 * @param weights at least one of them above 0, unless the sum is 0
 */
export function prorate(sum: number, weights: readonly number[]): number[] {
  if (sum === 0) return weights.map(() => 0)
  const whole = weights.reduce((total, weight) => total + BigInt(weight), 0n)
  const exact = weights.map((weight) => BigInt(sum) * BigInt(weight))
  const parts = exact.map((share) => Number(share / whole))
  const left = sum - parts.reduce((total, part) => total + part, 0)
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share % whole }))
    .sort((a, b) => Number(b.remainder - a.remainder) || a.index - b.index)
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1
  return parts
}
