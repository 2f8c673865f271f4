import { randomUUID } from 'node:crypto'
import {
  limitsFor,
  RequestBudget,
  type RequestLimits,
  type StripeCall,
  type Urgency,
} from './request_budget.ts'

/** What it needs of Redis `state`. */
export interface ScriptRunner {
  eval(script: string, numberOfKeys: number, ...args: (string | number)[]): Promise<unknown>
}

/** Counts in Redis what all pods asked for within the last second. While Redis is away, each keeps to a share of its own. */
export class SharedBudget extends RequestBudget {
  constructor(
    private readonly redis: ScriptRunner,
    private readonly limits: RequestLimits,
    private readonly fallback: RequestBudget
  ) {
    super()
  }

  async take(call: StripeCall, urgency: Urgency = 'now'): Promise<boolean> {
    const { account, endpoint } = limitsFor(this.limits, call, urgency)
    try {
      const granted = await this.redis.eval(
        TAKE,
        2,
        '{stripe}:account',
        `{stripe}:${call}`,
        Math.floor(account),
        Math.floor(endpoint),
        randomUUID()
      )
      return granted === 1
    } catch {
      return this.fallback.take(call, urgency)
    }
  }
}

/** One entry a request in each of two sorted sets, scored by the server's time in microseconds. */
const TAKE = `
  local time = redis.call('TIME')
  local now = time[1] * 1000000 + time[2]
  for i = 1, 2 do
    redis.call('ZREMRANGEBYSCORE', KEYS[i], 0, now - 1000000)
    if redis.call('ZCARD', KEYS[i]) >= tonumber(ARGV[i]) then return 0 end
  end
  for i = 1, 2 do
    redis.call('ZADD', KEYS[i], now, ARGV[3])
    redis.call('PEXPIRE', KEYS[i], 2000)
  end
  return 1`
