import { test } from '@japa/runner'
import { Registry } from 'prom-client'
import { observePostgres, observeRedis } from '../../src/operations/index.ts'
import { connect, testDatabase } from '../support/database.ts'
import { testRedis } from '../support/redis.ts'

function valueOf(metrics: string, series: string): number {
  const line = metrics.split('\n').find((one) => one.startsWith(`${series} `))
  return line === undefined ? Number.NaN : Number(line.slice(series.length + 1))
}

test.group('What the stores say of themselves', () => {
  test('PostgreSQL: who is connected, and what was done', async ({ assert, cleanup }) => {
    const db = connect((await testDatabase()).url)
    cleanup(() => db.manager.closeAll())
    const registry = new Registry()
    observePostgres(db, registry)
    const text = await registry.metrics()
    assert.isAtLeast(valueOf(text, 'postgres_connections{state="active"}'), 1)
    assert.equal(valueOf(text, 'postgres_connections{state="waiting"}'), 0)
    assert.isAbove(valueOf(text, 'postgres_connections_max'), 10)
    assert.isAbove(valueOf(text, 'postgres_transactions_total{kind="committed"}'), 0)
    assert.isAbove(valueOf(text, 'postgres_database_bytes'), 1_000_000)
    assert.isBelow(valueOf(text, 'postgres_oldest_transaction_seconds'), 60)
  })

  test('PostgreSQL that is gone: nothing, rather than what was true before', async ({ assert }) => {
    const db = connect((await testDatabase()).url)
    const registry = new Registry()
    observePostgres(db, registry)
    await registry.metrics()
    await db.manager.closeAll(true)
    assert.notMatch(await registry.metrics(), /^postgres_\w+(?:\{.*\})? \d/m)
  })

  test('Redis: what it holds, and which of them answers', async ({ assert, cleanup }) => {
    const redis = await testRedis(cleanup)
    const registry = new Registry()
    const gone = { info: () => Promise.reject(new Error('connect ECONNREFUSED')) }
    observeRedis({ cache: redis, state: gone }, registry)
    await redis.set('known', '1')
    await redis.get('known')
    const text = await registry.metrics()
    assert.equal(valueOf(text, 'redis_up{server="cache"}'), 1)
    assert.equal(valueOf(text, 'redis_up{server="state"}'), 0)
    assert.isAbove(valueOf(text, 'redis_memory_bytes{server="cache"}'), 10_000)
    assert.isAtLeast(valueOf(text, 'redis_lookups_hit_total{server="cache"}'), 1)
    assert.notInclude(text, 'redis_memory_bytes{server="state"}')
  })
})
