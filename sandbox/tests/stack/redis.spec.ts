import { join } from 'node:path'
import { Redis as Client } from 'ioredis'
import { test } from '@japa/runner'
import { freePort, type RedisRole, scratchFolder, startRedis } from '../../src/stack/index.ts'

test.group('The two Redis servers', (group) => {
  let folder = scratchFolder('redis-spec')
  group.each.setup(() => {
    folder = scratchFolder('redis-spec')
    return () => folder.remove()
  })

  const start = async (role: RedisRole) =>
    startRedis({
      role,
      port: await freePort(),
      dataDir: join(folder.path, role),
      logFile: join(folder.path, `${role}.log`),
    })

  test('state refuses to forget, and still knows everything after a restart', async ({
    assert,
  }) => {
    const first = await start('state')
    const writer = new Client(first.url)
    assert.deepEqual(await writer.config('GET', 'maxmemory-policy'), [
      'maxmemory-policy',
      'noeviction',
    ])
    await writer.set('session', 'kept')
    writer.disconnect()
    await first.stop()

    const second = await start('state')
    const reader = new Client(second.url)
    assert.equal(await reader.get('session'), 'kept')
    reader.disconnect()
    await second.stop()
  })

  test('cache forgets what is used least, and everything with its process', async ({ assert }) => {
    const first = await start('cache')
    const writer = new Client(first.url)
    assert.deepEqual(await writer.config('GET', 'maxmemory-policy'), [
      'maxmemory-policy',
      'allkeys-lfu',
    ])
    await writer.set('page', 'gone')
    writer.disconnect()
    await first.stop()

    const second = await start('cache')
    const reader = new Client(second.url)
    assert.isNull(await reader.get('page'))
    reader.disconnect()
    await second.stop()
  })
})
