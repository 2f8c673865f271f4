import { LoggerFactory } from '@adonisjs/core/factories/logger'
import { RedisManager } from '@adonisjs/redis'
import { freePort } from '@holdfast/sandbox/stack'
import { test } from '@japa/runner'
import { dropLinesThatAreDown, redisConnection } from '../../src/operations/index.ts'
import { testRedis } from '../support/redis.ts'

test.group('An application that ends while one Redis is out of reach', () => {
  test('says goodbye to the other, and leaves no line that dials for ever', async ({
    assert,
    cleanup,
  }) => {
    const { host, port } = (await testRedis(cleanup)).options
    const lines = new RedisManager(
      {
        connection: 'state',
        connections: {
          cache: redisConnection(`redis://127.0.0.1:${await freePort()}`),
          state: redisConnection(`redis://${host}:${port}`),
        },
      },
      new LoggerFactory().create()
    )
    lines.doNotLogErrors()
    const down = lines.connection('cache')
    await lines
      .connection('state')
      .ping()
      .catch(() => null)
    cleanup(() => void down.disconnect())
    await assert.rejects(() => lines.quitAll())

    await dropLinesThatAreDown(lines)
    assert.isUndefined(lines.activeConnections.cache)
    await assert.doesNotReject(() => lines.quitAll())
  })
})
