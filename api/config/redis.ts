import { defineConfig } from '@adonisjs/redis'
import env from '#start/env'

/** `cache` may vanish at any moment; `state` may not. Neither makes a request wait while it is gone. */
export function connection(url: string) {
  const { hostname, port, username, password, pathname, protocol } = new URL(url)
  return {
    host: hostname,
    port: Number(port || 6379),
    username: username || undefined,
    password: decodeURIComponent(password) || undefined,
    db: Number(pathname.slice(1) || 0),
    tls: protocol === 'rediss:' ? {} : undefined,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    connectTimeout: 2_000,
    commandTimeout: 1_000,
    retryStrategy: (times: number) => Math.min(times * 100, 2_000),
  }
}

const redisConfig = defineConfig({
  connection: 'cache',
  connections: {
    cache: connection(env.get('REDIS_CACHE_URL')),
    state: connection(env.get('REDIS_STATE_URL')),
  },
})

export default redisConfig

declare module '@adonisjs/redis/types' {
  export interface RedisConnections extends InferConnections<typeof redisConfig> {}
}
