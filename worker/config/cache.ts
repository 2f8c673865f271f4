import { defineConfig } from '@adonisjs/cache'
import { twoTierStore } from '@holdfast/domain/cache'
import { redisConnection } from '@holdfast/domain/operations'
import env from '#start/env'

const cacheConfig = defineConfig({
  default: 'twoTier',
  stores: { twoTier: twoTierStore(redisConnection(env.get('REDIS_CACHE_URL'))) },
})

export default cacheConfig

declare module '@adonisjs/cache/types' {
  export interface CacheStores extends InferStores<typeof cacheConfig> {}
}
