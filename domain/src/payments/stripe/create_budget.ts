import type { Clock } from '../../shared/index.ts'
import { LocalBudget } from './local_budget.ts'
import type { RequestLimits } from './request_budget.ts'
import { SharedBudget, type ScriptRunner } from './shared_budget.ts'

/** https://docs.stripe.com/rate-limits: a live account's limits; Stripe's test mode allows 25 in all. */
const LIVE: RequestLimits = { account: 100, endpoint: 25 }
const TEST_MODE: RequestLimits = { account: 25, endpoint: 25 }

/** What one process allows itself while it cannot ask the others: ten of them stay within the limits together. */
const LOCAL_SHARE = 0.1

export function createBudget(redis: ScriptRunner, clock: Clock, isTestMode: boolean): SharedBudget {
  const limits = isTestMode ? TEST_MODE : LIVE
  const share = {
    account: limits.account * LOCAL_SHARE,
    endpoint: limits.endpoint * LOCAL_SHARE,
  }
  return new SharedBudget(redis, limits, new LocalBudget(share, clock))
}
