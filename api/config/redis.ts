import { defineConfig } from '@adonisjs/redis'
import { redisConnection } from '@holdfast/domain/operations'
import env from '#start/env'

/** `cache` may vanish at any moment; `state` may not. Neither makes a request wait while it is gone. */
const redisConfig = defineConfig({
  connection: 'cache',
  connections: {
    cache: redisConnection(env.get('REDIS_CACHE_URL')),
    state: redisConnection(env.get('REDIS_STATE_URL')),
  },
})

export default redisConfig

declare module '@adonisjs/redis/types' {
  export interface RedisConnections extends InferConnections<typeof redisConfig> {}
}
