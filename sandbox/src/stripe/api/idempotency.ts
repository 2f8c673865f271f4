import type { Clock } from '../clock.ts'
import type { IdempotentAnswer } from '../state/records.ts'
import type { Store } from '../state/store.ts'
import {
  idempotencyKeyInUse,
  idempotencyKeyOfOtherEndpoint,
  idempotencyKeyReused,
} from './errors.ts'

/** Stripe may forget a key once it is this old, and so it does here (seconds). */
const KEPT = 24 * 3600

interface Request {
  key: string
  /** The path, ids included. */
  endpoint: string
  parameters: string
}

/**
 * docs.stripe.com/api/idempotent_requests: the first answer to a key, a 500 too, is the answer to
 * every later request with it.
 */
export class IdempotencyKeys {
  readonly #store: Store
  readonly #clock: Clock
  readonly #inProgress = new Set<string>()

  constructor(store: Store, clock: Clock) {
    this.#store = store
    this.#clock = clock
  }

  /**
   * Claims the key for this request; `release` must follow.
   *
   * @returns the answer to give again, or null when the request is the first.
   * @throws {ApiError} for another endpoint or other parameters, or while the first still runs.
   */
  claim({ key, endpoint, parameters }: Request): IdempotentAnswer | null {
    if (this.#inProgress.has(key)) throw idempotencyKeyInUse(key)
    const answer = this.#find(key)
    if (!answer) {
      this.#inProgress.add(key)
      return null
    }
    if (answer.endpoint !== endpoint) {
      throw idempotencyKeyOfOtherEndpoint(key, endpoint, answer.endpoint)
    }
    if (answer.parameters !== parameters) throw idempotencyKeyReused(key)
    return answer
  }

  keep(request: Request, answer: Pick<IdempotentAnswer, 'status' | 'body' | 'headers'>) {
    const { key: id, endpoint, parameters } = request
    this.#store.answers.put({ id, created: this.#clock.seconds(), endpoint, parameters, ...answer })
  }

  release(key: string) {
    this.#inProgress.delete(key)
  }

  #find(key: string): IdempotentAnswer | undefined {
    const answer = this.#store.answers.get(key)
    if (!answer || answer.created > this.#clock.seconds() - KEPT) return answer
    this.#store.answers.delete(key)
    return undefined
  }
}
