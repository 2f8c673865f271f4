/**
 * Pseudo-random choices that can be repeated: the same seed gives the same sequence (mulberry32). Never for secrets.
 */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** A sequence of its own for one actor, so that what the others do does not change what this one does. */
  fork(actor: number): Random {
    return new Random(Math.imul(this.#state ^ (actor + 1), 0x9e3779b1))
  }

  /** From 0 up to, but without, 1. */
  fraction(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1))
  }

  happens(probability: number): boolean {
    return this.fraction() < probability
  }

  /** @throws RangeError when there is nothing to choose from */
  pick<T>(from: readonly T[]): T {
    const picked = from[this.between(0, from.length - 1)]
    if (picked === undefined) throw new RangeError('There is nothing to choose from')
    return picked
  }

  shuffle<T>(of: readonly T[]): T[] {
    const left = [...of]
    const shuffled: T[] = []
    while (left.length > 0) shuffled.push(...left.splice(this.between(0, left.length - 1), 1))
    return shuffled
  }
}
