import type { Clock } from '../clock.ts'
import type { Limits } from '../limits.ts'
import { rateLimited } from './errors.ts'

/** Counts requests in the second that has just passed. */
export class RateLimiter {
  readonly #clock: Clock
  readonly #recent = new Map<string, number[]>()
  readonly #limits: Limits

  constructor(clock: Clock, limits: Limits) {
    this.#clock = clock
    this.#limits = limits
  }

  /** @throws {ApiError} 429 when this request is one too many; it is not counted then. */
  take(endpoint: string) {
    const account = this.#window('')
    const single = this.#window(endpoint)
    if (account.length >= this.#limits.account) throw rateLimited('global-rate')
    if (single.length >= this.#limits.endpoint) throw rateLimited('endpoint-rate')
    const now = this.#clock.now()
    account.push(now)
    single.push(now)
  }

  reset() {
    this.#recent.clear()
  }

  #window(name: string): number[] {
    const since = this.#clock.now() - 1000
    const times = (this.#recent.get(name) ?? []).filter((time) => time > since)
    this.#recent.set(name, times)
    return times
  }
}
