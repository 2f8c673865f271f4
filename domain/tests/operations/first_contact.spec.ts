import { once } from 'node:events'
import { connect, createServer, type AddressInfo } from 'node:net'
import { test } from '@japa/runner'
import type { ApplicationService } from '@adonisjs/core/types'
import pg from 'pg'
import { Health, makeFirstContact } from '../../src/operations/index.ts'

const started = { isReady: true } as ApplicationService

/** A way to the real database that is closed at first. */
async function door() {
  const { hostname, port } = new URL(process.env.DATABASE_URL ?? '')
  let isOpen = false
  const server = createServer((socket) => {
    if (!isOpen) return void socket.destroy()
    const onward = connect({ host: hostname, port: Number(port) })
    socket.pipe(onward).pipe(socket)
    for (const one of [socket, onward]) one.on('error', () => undefined)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(process.env.DATABASE_URL ?? '')
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url: url.href, open: () => (isOpen = true), close: () => server.close() }
}

function databaseAt(connectionString: string) {
  return {
    async rawQuery(sql: string) {
      const client = new pg.Client({ connectionString })
      client.on('error', () => undefined)
      await client.connect()
      await client.query(sql).finally(() => client.end())
    },
  }
}

test.group('A process is ready', (group) => {
  let way: Awaited<ReturnType<typeof door>>
  group.each.setup(async () => {
    way = await door()
    return () => void way.close()
  })

  test('when PostgreSQL has let it in once, and says why not until then', async ({ assert }) => {
    const health = new Health(started)
    let complained: () => void = () => undefined
    const complaint = new Promise<void>((resolve) => (complained = resolve))
    const logger = { error: (...[, message]: unknown[]) => message && complained() }
    const contact = makeFirstContact(databaseAt(way.url), health, logger)
    await complaint
    assert.isFalse(health.ready)
    way.open()
    await contact
    assert.isTrue(health.ready)
  })

  test('and stays so while PostgreSQL is away, until it leaves', async ({ assert }) => {
    const health = new Health(started)
    way.open()
    await makeFirstContact(databaseAt(way.url), health, { error: () => undefined })
    way.close()
    assert.isTrue(health.ready)
    health.drain()
    assert.isFalse(health.ready)
  })
})
