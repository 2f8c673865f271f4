import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { postgresDirectory, postgresUrl } from './postgres.ts'
import { redisDirectory, redisUrl } from './redis.ts'
import type { Variables } from './settings.ts'
import type { Ports } from './shop_ports.ts'

/**
 * The servers that `make services` of this very work tree runs already, as the settings that point at them. A server on
 * somebody else's data does not count: its port is simply taken.
 */
export async function runningServices(ports: Ports, home: string): Promise<Variables> {
  const [postgres, cache, state] = await Promise.all([
    postgresDirectory(postgresUrl(ports.postgres)),
    redisDirectory(ports.redisCache),
    redisDirectory(ports.redisState),
  ])
  return {
    ...(isSame(postgres, join(home, 'postgres'))
      ? { DATABASE_URL: postgresUrl(ports.postgres) }
      : {}),
    ...(isSame(cache, join(home, 'redis-cache'))
      ? { REDIS_CACHE_URL: redisUrl(ports.redisCache) }
      : {}),
    ...(isSame(state, join(home, 'redis-state'))
      ? { REDIS_STATE_URL: redisUrl(ports.redisState) }
      : {}),
  }
}

function isSame(one: string | undefined, other: string): boolean {
  try {
    return one !== undefined && realpathSync(one) === realpathSync(other)
  } catch {
    return false
  }
}
