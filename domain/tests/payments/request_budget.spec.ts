import { test } from '@japa/runner'
import { LocalBudget } from '../../src/payments/stripe/local_budget.ts'
import { SharedBudget } from '../../src/payments/stripe/shared_budget.ts'
import type { RequestBudget, StripeCall } from '../../src/payments/stripe/request_budget.ts'
import { FrozenClock } from '../../src/shared/index.ts'
import { testRedis } from '../support/redis.ts'

const LIMITS = { account: 10, endpoint: 6 }

/** How many of so many requests were granted. */
async function granted(budget: RequestBudget, call: StripeCall, wanted: number): Promise<number> {
  let count = 0
  for (let asked = 0; asked < wanted; asked++) if (await budget.take(call)) count++
  return count
}

test.group('What is asked of Stripe within a second', () => {
  test('stays below its limit for each endpoint', async ({ assert }) => {
    const clock = new FrozenClock('2026-11-27T09:00:00Z')
    const budget = new LocalBudget(LIMITS, clock)
    assert.equal(await granted(budget, 'create_session', 20), 6)
    clock.advance({ seconds: 1 })
    assert.equal(await granted(budget, 'create_session', 20), 6)
  })

  test('leaves the end of the account’s limit to what is urgent', async ({ assert }) => {
    const budget = new LocalBudget(LIMITS, new FrozenClock('2026-11-27T09:00:00Z'))
    assert.equal(await granted(budget, 'list_sessions', 20), 5)
    assert.equal(await granted(budget, 'expire_session', 20), 2)
    assert.equal(await granted(budget, 'create_refund', 20), 1)
    assert.equal(await granted(budget, 'retrieve_session', 20), 1)
    assert.equal(await granted(budget, 'create_session', 20), 1)
  })

  test('leaves more than half of everything to others when it is asked at leisure', async ({
    assert,
  }) => {
    const clock = new FrozenClock('2026-11-27T09:00:00Z')
    const budget = new LocalBudget({ account: 10, endpoint: 10 }, clock)
    const atLeisure = async () => {
      let count = 0
      while (await budget.take('retrieve_session', 'at_leisure')) count++
      return count
    }
    assert.equal(await atLeisure(), 4)
    assert.equal(await granted(budget, 'retrieve_session', 20), 5)
    assert.equal(await granted(budget, 'create_session', 20), 1)
    clock.advance({ seconds: 1 })
    assert.equal(await granted(budget, 'create_session', 6), 6)
    assert.equal(await atLeisure(), 0)
  })

  test('is counted together by all processes', async ({ assert, cleanup }) => {
    const redis = await testRedis(cleanup)
    const nobody = new LocalBudget({ account: 0, endpoint: 0 }, new FrozenClock(new Date()))
    const one = new SharedBudget(redis, LIMITS, nobody)
    const other = new SharedBudget(redis, LIMITS, nobody)
    const counts = await Promise.all([
      granted(one, 'create_session', 10),
      granted(other, 'create_session', 10),
    ])
    assert.equal(counts[0] + counts[1], 6)
    assert.isAbove(await redis.pttl('{stripe}:account'), 0, 'and is forgotten by itself')
  })

  test('is a small share for each while Redis is away', async ({ assert }) => {
    const gone = { eval: () => Promise.reject(new Error('Connection is closed')) }
    const share = new LocalBudget({ account: 2, endpoint: 2 }, new FrozenClock(new Date()))
    assert.equal(await granted(new SharedBudget(gone, LIMITS, share), 'create_session', 10), 2)
  })
})
