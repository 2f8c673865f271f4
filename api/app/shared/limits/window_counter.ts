/**
 * Counts events per key in fixed windows, in memory: what one pod can know by itself at the cost of a map look-up.
 * Keys are forgotten with their window, and past `maxKeys` the whole window starts anew rather than grow without end.
 */
export class WindowCounter {
  #counts = new Map<string, number>()
  #endsAt = 0

  constructor(
    private readonly windowMs: number,
    private readonly maxKeys = 100_000
  ) {}

  /** Counts one more event of this key. @returns how many there are in the current window, and when it ends (ms). */
  count(key: string, nowMs: number): { count: number; resetInMs: number } {
    if (nowMs >= this.#endsAt || this.#counts.size >= this.maxKeys) {
      this.#counts = new Map()
      this.#endsAt = nowMs + this.windowMs
    }
    const count = (this.#counts.get(key) ?? 0) + 1
    this.#counts.set(key, count)
    return { count, resetInMs: this.#endsAt - nowMs }
  }
}
