import { redisConnection } from '@holdfast/domain/operations'
import { defineConfig } from '#app/shared/queue/queue_config'
import env from '#start/env'

/**
 * Jobs travel through Redis `state`, one queue for each context that hears events. Together they use at most as many
 * connections to PostgreSQL as the pool has, less what the loops need.
 */
export default defineConfig({
  connection: redisConnection(env.get('REDIS_STATE_URL')),
  prefix: 'holdfast',
  concurrency: { orders: 6, notifications: 3 },
  otherwise: 2,
})
