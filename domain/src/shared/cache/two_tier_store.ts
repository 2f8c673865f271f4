import { once } from 'node:events'
import { configProvider } from '@adonisjs/core'
import { drivers, store } from '@adonisjs/cache'
import { redisDriver } from 'bentocache/drivers/redis'
import { Redis, type RedisOptions } from 'ioredis'
import { RedisBus } from './redis_bus.ts'

const CONNECT_MS = 500

/**
 * The one cache of every application: memory first, Redis `cache` behind it, and a bus that tells the others of a
 * change. While Redis is away it is left alone for 5 s at a time, and memory does what it can.
 *
 * @param options how to reach Redis `cache` without ever waiting for it: no offline queue, one try, a short time-out
 */
export function twoTierStore(options: RedisOptions): ReturnType<typeof store> {
  const layer = configProvider.create(async () =>
    redisDriver({ connection: await connect(options) })
  )
  const bus = configProvider.create(async () => ({
    options: { retryQueue: { enabled: true, maxSize: 1_000 } },
    factory: () => new RedisBus(options),
  }))
  return store({ prefix: 'holdfast', l2CircuitBreakerDuration: '5s' })
    .useL1Layer(drivers.memory({ maxSize: '64mb', maxItems: 10_000 }))
    .useL2Layer(layer)
    .useBus(bus)
}

/** Waits a moment for the line, so that the first request does not find it missing and the cache stays off for 5 s. */
async function connect(options: RedisOptions): Promise<Redis> {
  const redis = new Redis(options)
  // Every command answers for itself, and the breaker counts; the state of the line is no news of its own.
  redis.on('error', () => {})
  await once(redis, 'ready', { signal: AbortSignal.timeout(CONNECT_MS) }).catch(() => {})
  return redis
}
