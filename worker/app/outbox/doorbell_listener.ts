import { Redis } from 'ioredis'
import type { redisConnection } from '@holdfast/domain/operations'
import { DOORBELL_CHANNEL } from '@holdfast/domain/outbox'

/** Hears, through Redis, that there is something to carry. Away from Redis it hears nothing, and comes back by itself. */
export class DoorbellListener {
  readonly #redis: Redis

  constructor(connection: ReturnType<typeof redisConnection>, onRing: () => void) {
    this.#redis = new Redis({
      ...connection,
      commandTimeout: undefined,
      maxRetriesPerRequest: null,
      enableOfflineQueue: true,
    })
    // Connection errors are followed by a new attempt; ioredis subscribes again by itself.
    this.#redis.on('error', () => {})
    this.#redis.on('message', onRing)
    this.#redis.on('ready', onRing)
    this.#redis.subscribe(DOORBELL_CHANNEL).catch(() => {})
  }

  close(): void {
    this.#redis.disconnect()
  }
}
