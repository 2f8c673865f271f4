/**
 * The sandbox's own time: the system's, shifted, or stopped at one instant. Tests move it instead
 * of waiting; whatever has become due happens before `advance` or `set` returns.
 */
export class Clock {
  #offsetMs = 0
  #frozenAt: number | null = null
  readonly #listeners = new Set<() => void>()

  /** Milliseconds since 1970. */
  now(): number {
    return this.#frozenAt ?? Date.now() + this.#offsetMs
  }

  /** Whole seconds since 1970, as Stripe writes times. */
  seconds(): number {
    return Math.floor(this.now() / 1000)
  }

  /** Moves on (or back, if negative). */
  advance(seconds: number) {
    this.#offsetMs += seconds * 1000
    if (this.#frozenAt !== null) this.#frozenAt += seconds * 1000
    this.#changed()
  }

  /** Stands still until `reset` or `unfreeze`. */
  freeze() {
    this.#frozenAt = this.now()
  }

  unfreeze() {
    if (this.#frozenAt === null) return
    this.#offsetMs = this.#frozenAt - Date.now()
    this.#frozenAt = null
    this.#changed()
  }

  /** Back to the system's time. */
  reset() {
    this.#offsetMs = 0
    this.#frozenAt = null
    this.#changed()
  }

  onChange(listener: () => void) {
    this.#listeners.add(listener)
  }

  describe() {
    return { now: new Date(this.now()).toISOString(), frozen: this.#frozenAt !== null }
  }

  #changed() {
    for (const listener of this.#listeners) listener()
  }
}
