import { test } from '@japa/runner'
import type { Redis } from 'ioredis'
import { type AccountId, Sessions, SessionsUnavailableError } from '../../src/accounts/index.ts'
import { FrozenClock, newId } from '../../src/shared/index.ts'
import { testRedis } from '../support/redis.ts'

const DAY = 24

test.group('Who is signed in, and where', (group) => {
  let redis: Redis
  let clock: FrozenClock
  let sessions: Sessions

  group.each.setup(async ({ context }) => {
    redis = await testRedis(context.cleanup)
    clock = new FrozenClock('2026-11-27T09:00:00Z')
    sessions = new Sessions(redis, clock)
  })

  function begin(accountId: AccountId, device = 'Firefox on Windows') {
    return sessions.begin({ accountId, device, cartToken: null, providerSession: null })
  }

  test('is told by a token, which nobody can read out of Redis', async ({ assert }) => {
    const ada = newId<AccountId>()
    const { token } = await begin(ada)

    const session = await sessions.find(token)
    assert.containSubset(session, { accountId: ada, device: 'Firefox on Windows' })
    const everything = await redis.keys('*')
    const values = await Promise.all(everything.map((key) => redis.dump(key)))
    assert.notInclude([...everything, ...values].join(), token)
    assert.isNull(await sessions.find('another-token'))
  })

  test('a session that nobody uses ends after a fortnight', async ({ assert }) => {
    const { token } = await begin(newId())
    clock.advance({ hours: 10 * DAY })
    assert.isNotNull(await sessions.find(token))
    const [key] = await redis.keys('session:*')
    assert.approximately(await redis.ttl(key ?? ''), 14 * DAY * 3600, 5)
  })

  test('and one that somebody uses, after three months', async ({ assert }) => {
    const { token } = await begin(newId())
    for (let day = 0; day < 85; day += 5) {
      clock.advance({ hours: 5 * DAY })
      assert.isNotNull(await sessions.find(token))
    }
    const [key] = await redis.keys('session:*')
    assert.approximately(await redis.ttl(key ?? ''), 5 * DAY * 3600, 5)
    clock.advance({ hours: 6 * DAY })
    assert.isNull(await sessions.find(token))
  })

  test('every device is listed, the latest used first, and can be signed out alone', async ({
    assert,
  }) => {
    const ada = newId<AccountId>()
    const phone = await begin(ada, 'Safari on iPhone')
    clock.advance({ hours: 1 })
    const desk = await begin(ada)
    await begin(newId(), 'somebody else’s')
    clock.advance({ hours: 1 })
    await sessions.find(phone.token)

    assert.deepEqual(
      (await sessions.list(ada)).map(({ device }) => device),
      ['Safari on iPhone', 'Firefox on Windows']
    )
    await sessions.end(ada, [phone.session.id])
    await sessions.end(ada, [phone.session.id])
    assert.isNull(await sessions.find(phone.token))
    assert.isNotNull(await sessions.find(desk.token))
    assert.lengthOf(await sessions.list(ada), 1)
  })

  test('whoever signs out while a request of theirs is at work stays signed out', async ({
    assert,
  }) => {
    const ada = newId<AccountId>()
    const { token, session } = await begin(ada)
    clock.advance({ hours: 1 })
    // The request has read the session; before it writes down that it was seen, the session ends.
    const overtaken = new Sessions(
      {
        get: async (key) => {
          const value = await redis.get(key)
          await sessions.end(ada, [session.id])
          return value
        },
        mget: (...keys) => redis.mget(...keys),
        set: (key, value, ex, left, xx) => redis.set(key, value, ex, left, xx),
        smembers: (key) => redis.smembers(key),
        multi: (commands) => redis.multi(commands),
      },
      clock
    )
    await overtaken.find(token)
    assert.isNull(await sessions.find(token))
    assert.deepEqual(await redis.keys('session:*'), [])
  })

  test('without Redis nobody can tell, and it is said so', async ({ assert }) => {
    const { token } = await begin(newId())
    const deaf = new Sessions(
      {
        get: () => Promise.reject(new Error('Connection is closed.')),
        mget: () => Promise.reject(new Error('Connection is closed.')),
        set: () => Promise.reject(new Error('Connection is closed.')),
        smembers: () => Promise.reject(new Error('Connection is closed.')),
        multi: () => ({ exec: () => Promise.reject(new Error('Connection is closed.')) }),
      },
      clock
    )
    const asked = [
      () => deaf.find(token),
      () => deaf.list(newId()),
      () => deaf.end(newId(), ['x']),
      () => deaf.begin({ accountId: newId(), device: 'x', cartToken: null, providerSession: null }),
    ]
    for (const ask of asked) {
      const error = await ask().catch((thrown: unknown) => thrown)
      assert.instanceOf(error, SessionsUnavailableError)
    }
  })
})
