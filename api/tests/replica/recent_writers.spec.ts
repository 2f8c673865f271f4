import { test } from '@japa/runner'
import redis from '@adonisjs/redis/services/main'
import { until } from '@holdfast/sandbox/stack'
import { RecentWriters } from '#app/shared/replica/recent_writers'

test.group('Whoever has just written', (group) => {
  const state = () => redis.connection('state')
  group.setup(async () => {
    await until(() => state().status === 'ready', { timeoutMs: 10_000 })
  })

  test('is known for five seconds, by each of his tokens, in every pod', async ({ assert }) => {
    await new RecentWriters(state()).remember(['a-cart', 'an-order'])
    const elsewhere = new RecentWriters(state())
    assert.isTrue(await elsewhere.hasWritten(['another-cart', 'an-order']))
    assert.isTrue(await elsewhere.hasWritten(['a-cart']))
    assert.isFalse(await elsewhere.hasWritten(['another-cart']))
    assert.isFalse(await elsewhere.hasWritten([]))

    const keys = await state().keys('recent_writer:*')
    assert.isAtLeast(keys.length, 2)
    for (const key of keys) {
      assert.notMatch(key, /a-cart|an-order/)
      assert.isAtMost(await state().pttl(key), 5_000)
      assert.isAbove(await state().pttl(key), 0)
    }
  })

  test('is everybody who shows a token, while Redis is away', async ({ assert }) => {
    const gone = () => Promise.reject(new Error('Connection is closed'))
    const writers = new RecentWriters({ exists: gone, set: gone })
    assert.isTrue(await writers.hasWritten(['a-cart']))
    assert.isFalse(await writers.hasWritten([]), 'who shows none has nothing of his own to see')
  })

  test('is not forgotten because Redis was away just then', async ({ assert }) => {
    const gone = () => Promise.reject(new Error('Connection is closed'))
    const writers = new RecentWriters({ exists: () => Promise.resolve(0), set: gone })
    await writers.remember(['a-cart'])
    assert.isTrue(await writers.hasWritten(['a-cart']))
  })
})
