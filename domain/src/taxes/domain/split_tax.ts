import { byLargestRemainder } from '../../shared/index.ts'

/** Rates are basis points with at most two decimals: this many of them are a whole. */
const SCALE = 100
const WHOLE = 10_000 * SCALE

/**
 * The tax that several sums contain together, at one rate, split among them: gross × rate / (1 + rate), rounded half up
 * once, over all of them. The parts add up to that exactly, and none is a minor unit or more away from its exact share.
 *
 * @param grosses sums in minor units, tax included
 */
export function splitIncludedTax(grosses: readonly number[], basisPoints: number): number[] {
  const rate = scaled(basisPoints)
  return split(grosses, rate, BigInt(WHOLE) + rate)
}

/**
 * The tax that comes on top of several sums together, at one rate, split among them: net × rate, rounded half up once.
 *
 * @param nets sums in minor units, without tax
 */
export function splitAddedTax(nets: readonly number[], basisPoints: number): number[] {
  return split(nets, scaled(basisPoints), BigInt(WHOLE))
}

function scaled(basisPoints: number): bigint {
  return BigInt(Math.round(basisPoints * SCALE))
}

function split(sums: readonly number[], rate: bigint, divisor: bigint): number[] {
  const shares = sums.map((sum) => BigInt(sum) * rate)
  const exact = shares.reduce((total, share) => total + share, 0n)
  const whole = Number((2n * exact + divisor) / (2n * divisor))
  return byLargestRemainder(whole, shares, divisor)
}
