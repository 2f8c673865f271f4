import type { Shopping } from './derive.ts'
import type { Random } from '../../sandbox/src/chaos/random.ts'

/** How many different things a shopper buys. */
export function drawBasket(random: Random, { baskets }: Shopping): number {
  const drawn = random.fraction()
  const index = baskets.findIndex(({ share }) => drawn < share)
  const most = baskets[index === -1 ? baskets.length - 1 : index]?.lines ?? 1
  const least = (baskets[index - 1]?.lines ?? 0) + 1
  return random.between(least, most)
}

/** Which product they look for: the place of one in the list of the best sold, 0 first. */
export function drawRank(random: Random, { popularity }: Shopping, products: number): number {
  const drawn = random.fraction()
  const index = popularity.findIndex(({ share }) => drawn < share)
  const until = popularity[index === -1 ? popularity.length - 1 : index]?.rank ?? 1
  const from = popularity[index - 1]?.rank ?? 0
  const first = Math.min(Math.floor(from * products), products - 1)
  return random.between(first, Math.max(first, Math.ceil(until * products) - 1))
}

export interface Weighted {
  readonly weight: number
}

/** One of several, each as often as its weight says. */
export function drawWeighted<T extends Weighted>(random: Random, choices: readonly T[]): T {
  let left = random.fraction() * choices.reduce((sum, { weight }) => sum + weight, 0)
  const drawn = choices.find(({ weight }) => (left -= weight) < 0) ?? choices.at(-1)
  if (!drawn) throw new RangeError('There is nothing to choose from')
  return drawn
}
