import { type Clock } from '../../shared/index.ts'
import {
  limitsFor,
  RequestBudget,
  type RequestLimits,
  type StripeCall,
  type Urgency,
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

  async take(call: StripeCall, urgency: Urgency = 'now'): Promise<boolean> {
    const now = this.clock.now().getTime()
    const recent = (times: number[]) => times.filter((time) => time > now - SECOND)
    const account = recent(this.#account)
    const endpoint = recent(this.#endpoints.get(call) ?? [])
    const limits = limitsFor(this.limits, call, urgency)
    const granted = account.length < limits.account && endpoint.length < limits.endpoint
    this.#account = granted ? [...account, now] : account
    this.#endpoints.set(call, granted ? [...endpoint, now] : endpoint)
    return granted
  }
}
