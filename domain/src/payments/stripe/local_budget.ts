import { type Clock } from '../../shared/index.ts'
import {
  RequestBudget,
  SHARE_OF_ACCOUNT,
  type RequestLimits,
  type StripeCall,
} from './request_budget.ts'

const SECOND = 1000

/** Counts in this process alone what it asked for within the last second. */
export class LocalBudget extends RequestBudget {
  #account: number[] = []
  readonly #endpoints = new Map<StripeCall, number[]>()

  constructor(
    private readonly limits: RequestLimits,
    private readonly clock: Clock
  ) {
    super()
  }

  async take(call: StripeCall): Promise<boolean> {
    const now = this.clock.now().getTime()
    const recent = (times: number[]) => times.filter((time) => time > now - SECOND)
    const account = recent(this.#account)
    const endpoint = recent(this.#endpoints.get(call) ?? [])
    const granted =
      account.length < this.limits.account * SHARE_OF_ACCOUNT[call] &&
      endpoint.length < this.limits.endpoint
    this.#account = granted ? [...account, now] : account
    this.#endpoints.set(call, granted ? [...endpoint, now] : endpoint)
    return granted
  }
}
