import { err, ok, type Result } from '../shared/index.ts'

export interface Overloaded {
  readonly code: 'overloaded'
}

interface PlacingLimits {
  /** How many orders are placed at once: half of this process's database connections. */
  readonly slots: number
  /** How many wait for a slot. */
  readonly maxWaiting: number
  /** How long they wait. Milliseconds. */
  readonly maxWait: number
}

/** Keeps placing orders from taking every connection: a hot product must not starve the rest of the shop. */
export class PlacingSlots {
  #free: number
  readonly #waiting: Array<() => void> = []

  constructor(private readonly limits: PlacingLimits) {
    this.#free = limits.slots
  }

  /**
   * Half of a pool of so many connections; 10 is what a pool has that says nothing.
   *
   * @param maxWait milliseconds: whoever is sent away comes back to the end of the queue, so it is long
   */
  static forPool(connections = 10, maxWait = 10_000): PlacingSlots {
    const slots = Math.max(1, Math.floor(connections / 2))
    return new PlacingSlots({ slots, maxWaiting: 25 * slots, maxWait })
  }

  /** Whether anybody waits for a slot. */
  get areWaiting(): boolean {
    return this.#waiting.length > 0
  }

  /**
   * Runs the work in a slot, or refuses without having begun.
   *
   * @param work is told whether it had to wait: what was looked at before may not be true any more
   */
  async run<T>(work: (hasWaited: boolean) => Promise<T>): Promise<Result<T, Overloaded>> {
    const mustWait = this.#free === 0
    if (!(await this.#enter())) return err({ code: 'overloaded' })
    try {
      return ok(await work(mustWait))
    } finally {
      this.#leave()
    }
  }

  async #enter(): Promise<boolean> {
    if (this.#free > 0) {
      this.#free--
      return true
    }
    if (this.#waiting.length >= this.limits.maxWaiting) return false
    return new Promise((resolve) => {
      const enter = () => {
        clearTimeout(timer)
        resolve(true)
      }
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(enter), 1)
        resolve(false)
      }, this.limits.maxWait)
      this.#waiting.push(enter)
    })
  }

  /** Hands the slot to whoever waited longest. */
  #leave(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#free++
  }
}
