import { join } from 'node:path'
import { AppFactory } from '@adonisjs/core/factories/app'
import type { ApplicationService } from '@adonisjs/core/types'
import { LoggerFactory } from '@adonisjs/core/factories/logger'
import { Emitter } from '@adonisjs/core/events'
import { freePort, scratchFolder, startRedis, until, type Redis } from '@holdfast/sandbox/stack'
import { test } from '@japa/runner'
import { BentoCache } from 'bentocache'
import { TwoTierCatalogueCache } from '../../src/catalog/index.ts'
import { twoTierStore } from '../../src/shared/cache/index.ts'

/** One process with its own memory, as `config/cache.ts` of an application makes it. */
async function aProcess(port: number, replicaMayTake: number | null = null) {
  const app = new AppFactory().create(new URL('../../', import.meta.url), () => {})
  const store = await twoTierStore({
    host: '127.0.0.1',
    port,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    connectTimeout: 500,
    commandTimeout: 500,
    retryStrategy: () => 20,
  })
    .entry()
    .resolver(app as ApplicationService)
  const bento = new BentoCache({
    default: 'twoTier',
    stores: { twoTier: store },
    emitter: new Emitter(app),
  })
  const cache = new TwoTierCatalogueCache(bento, new LoggerFactory().create(), replicaMayTake)
  return { cache, close: () => bento.disconnectAll() }
}

/** Something to remember, which says how often it was asked. */
function counted(value = 'found') {
  const source = { asked: 0, produce: async () => `${value} ${++source.asked}` }
  return source
}

test.group('The catalogue’s cache', (group) => {
  let redis: Redis
  let port: number
  const closing: (() => Promise<void>)[] = []

  group.setup(async () => {
    const scratch = scratchFolder('cache-test')
    port = await freePort()
    const start = () =>
      startRedis({
        role: 'cache',
        port,
        dataDir: join(scratch.path, 'redis'),
        logFile: join(scratch.path, 'log'),
        durable: false,
      })
    redis = await start()
    return async () => {
      await redis.stop()
      scratch.remove()
    }
  })
  group.each.teardown(async () => {
    for (const close of closing.splice(0)) await close()
  })

  const processOn = async (redisPort: number) => {
    const process = await aProcess(redisPort)
    closing.push(process.close)
    return process.cache
  }

  test('one process asks, the others read what it found', async ({ assert }) => {
    const [first, second] = [await processOn(port), await processOn(port)]
    const source = counted()
    assert.equal(await first.remember('one', source.produce), 'found 1')
    assert.equal(await first.remember('one', source.produce), 'found 1')
    assert.equal(await second.remember('one', source.produce), 'found 1')
  })

  test('everybody at once: one asks', async ({ assert }) => {
    const cache = await processOn(port)
    const source = counted()
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => cache.remember('two', source.produce))
    )
    assert.deepEqual(new Set(answers), new Set(['found 1']))
  })

  test('after a purge every process asks anew', async ({ assert }) => {
    const [first, second] = [await processOn(port), await processOn(port)]
    const source = counted()
    await first.remember('three', source.produce)
    await second.remember('three', source.produce)
    const seen = await until(
      async () => {
        // Repeated, since the very first message may come before the other process listens.
        await first.purge()
        return (await second.remember('three', source.produce)) !== 'found 1'
      },
      { timeoutMs: 10_000 }
    )
    assert.isTrue(seen)
    assert.notEqual(await first.remember('three', source.produce), 'found 1')
  })

  test('what a replica said before it had heard of a change is asked anew once it must have', async ({
    assert,
  }) => {
    const { cache, close } = await aProcess(port, 50)
    closing.push(close)
    let said = 'before the change'
    const ask = () => cache.remember('late', async () => said)
    await ask()
    await cache.purge()
    assert.equal(await ask(), 'before the change', 'the replica has not heard of it yet')
    said = 'after the change'
    assert.isTrue(await until(async () => (await ask()) === said, { timeoutMs: 10_000 }))
  })

  test('when the query fails, what was known last is shown; stale beats down', async ({
    assert,
  }) => {
    const cache = await processOn(port)
    await cache.remember('four', async () => 'old')
    await cache.purge()
    assert.equal(
      await cache.remember('four', () => Promise.reject(new Error('no database'))),
      'old'
    )
  })

  test('when nothing is known, the failure is the query’s own', async ({ assert }) => {
    const cache = await processOn(port)
    await assert.rejects(
      () => cache.remember('five', () => Promise.reject(new RangeError('no database'))),
      'no database'
    )
  })

  test('that there is no such thing is not remembered', async ({ assert }) => {
    const cache = await processOn(port)
    assert.isNull(await cache.remember('six', async () => null))
    assert.equal(await cache.remember('six', async () => 'new'), 'new')
  })

  test('Redis is not there at all: memory serves, nothing waits and nothing ends', async ({
    assert,
  }) => {
    const cache = await processOn(await freePort())
    const source = counted()
    const started = performance.now()
    assert.equal(await cache.remember('seven', source.produce), 'found 1')
    assert.equal(await cache.remember('seven', source.produce), 'found 1')
    await cache.purge()
    assert.equal(await cache.remember('seven', source.produce), 'found 2')
    assert.isBelow(performance.now() - started, 2_000)
  })

  test('Redis goes away in the middle: what is known is served, and changes are still seen here', async ({
    assert,
  }) => {
    const cache = await processOn(port)
    const source = counted()
    await cache.remember('eight', source.produce)
    await redis.stop()
    assert.equal(await cache.remember('eight', source.produce), 'found 1')
    await cache.purge()
    assert.notEqual(await cache.remember('eight', source.produce), 'found 1')
    assert.equal(await cache.remember('nine', async () => 'new'), 'new')
  })
})
