import { join } from 'node:path'
import type { TestContext } from '@japa/runner/core'
import { Redis } from 'ioredis'
import { freePort, scratchFolder, startRedis } from '@holdfast/sandbox/stack'

/** A Redis server of the test's own, and a connection to it. Both are gone when the test ends. */
export async function testRedis(cleanup: TestContext['cleanup']): Promise<Redis> {
  const scratch = scratchFolder('redis')
  const server = await startRedis({
    role: 'state',
    port: await freePort(),
    dataDir: scratch.path,
    logFile: join(scratch.path, 'redis.log'),
    durable: false,
  })
  const redis = new Redis(server.url)
  cleanup(async () => {
    redis.disconnect()
    await server.stop()
    scratch.remove()
  })
  return redis
}
