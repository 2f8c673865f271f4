import type { Clock } from '../clock.ts'
import { rateLimited } from './errors.ts'

export interface RateLimits {
  /** Requests a second for the whole account. */
  account: number
  /** Requests a second for each endpoint. */
  endpoint: number
}

/** docs.stripe.com/rate-limits: what a live account is given. */
export const DEFAULT_RATE_LIMITS: RateLimits = { account: 100, endpoint: 25 }

/** Counts requests in the second that has just passed. */
export class RateLimiter {
  readonly #clock: Clock
  readonly #recent = new Map<string, number[]>()
  limits: RateLimits = { ...DEFAULT_RATE_LIMITS }

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** @throws {ApiError} 429 when this request is one too many; it is not counted then. */
  take(endpoint: string) {
    const account = this.#window('')
    const single = this.#window(endpoint)
    if (account.length >= this.limits.account) throw rateLimited('global-rate')
    if (single.length >= this.limits.endpoint) throw rateLimited('endpoint-rate')
    const now = this.#clock.now()
    account.push(now)
    single.push(now)
  }

  reset() {
    this.limits = { ...DEFAULT_RATE_LIMITS }
    this.#recent.clear()
  }

  #window(name: string): number[] {
    const since = this.#clock.now() - 1000
    const times = (this.#recent.get(name) ?? []).filter((time) => time > since)
    this.#recent.set(name, times)
    return times
  }
}
