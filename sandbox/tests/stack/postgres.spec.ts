import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'
import pg from 'pg'
import {
  freePort,
  scratchFolder,
  startPostgres,
  startPostgresForTests,
  until,
} from '../../src/stack/index.ts'

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const result = await client.query<{ answer: unknown }>(sql)
    return result.rows[0]?.answer
  } finally {
    await client.end()
  }
}

test.group('The embedded PostgreSQL', (group) => {
  let folder = scratchFolder('postgres-spec')
  group.each.setup(() => {
    folder = scratchFolder('postgres-spec')
    return () => folder.remove()
  })

  const start = async () =>
    startPostgres({
      dataDir: join(folder.path, 'data'),
      port: await freePort(),
      logFile: join(folder.path, 'postgres.log'),
    })

  test('is PostgreSQL 17 with the extensions that search needs', async ({ assert }) => {
    const server = await start()
    assert.match(String(await ask(server.url, 'SELECT version() AS answer')), /^PostgreSQL 17\./)
    await ask(server.url, 'CREATE EXTENSION pg_trgm')
    await ask(server.url, 'CREATE EXTENSION unaccent')
    assert.equal(await ask(server.url, "SELECT lower('CRÈME BRÛLÉE') AS answer"), 'crème brûlée')
    await server.stop()
  })

  test('keeps its data from one run to the next', async ({ assert }) => {
    const first = await start()
    await ask(first.url, 'CREATE TABLE notes (text text)')
    await ask(first.url, "INSERT INTO notes VALUES ('still here')")
    await first.stop()

    const second = await start()
    assert.equal(await ask(second.url, 'SELECT text AS answer FROM notes'), 'still here')
    await second.stop()
  })

  test('comes back with everything that was committed after it was killed', async ({ assert }) => {
    const first = await start()
    await ask(first.url, "CREATE TABLE notes AS SELECT 'committed' AS text")
    first.child.kill('SIGKILL')
    await first.child.exited

    const second = await start()
    assert.equal(await ask(second.url, 'SELECT text AS answer FROM notes'), 'committed')
    await second.stop()
  })

  test('is not fooled by a pid file that names a process of somebody else', async ({ assert }) => {
    const first = await start()
    await first.stop()
    writeFileSync(join(folder.path, 'data/postmaster.pid'), `${process.pid}\n`)

    const second = await start()
    assert.equal(await ask(second.url, 'SELECT 1 AS answer'), 1)
    await second.stop()
  })

  test('ends a server that an earlier launcher left running on the same data', async ({
    assert,
  }) => {
    const forgotten = await start()
    const second = await start()
    assert.isTrue(await until(() => !forgotten.child.running, { timeoutMs: 5_000 }))
    assert.equal(await ask(second.url, 'SELECT 1 AS answer'), 1)
    await second.stop()
  })

  test('says which port is taken, and by whom', async ({ assert }) => {
    const first = await start()
    const second = startPostgres({
      dataDir: join(folder.path, 'other'),
      port: first.port,
      logFile: join(folder.path, 'other.log'),
    })
    const message = await second.then(
      () => 'it started',
      (error: unknown) => String(error)
    )
    assert.include(message, `Port ${first.port}, wanted for PostgreSQL, is taken by`)
    assert.include(message, `postgres (pid ${first.child.pid})`)
    await first.stop()
  })
})

test.group('A PostgreSQL for one test run', () => {
  test('copies a prepared database as often as it is asked to', async ({ assert }) => {
    const server = await startPostgresForTests()
    await server.createTemplate('prepared', async (url) => {
      await ask(url, "CREATE TABLE mugs AS SELECT 'red' AS colour")
    })
    const [one, two] = [
      await server.createDatabase('one', 'prepared'),
      await server.createDatabase('two', 'prepared'),
    ]
    await ask(one, "UPDATE mugs SET colour = 'blue'")
    assert.equal(await ask(two, 'SELECT colour AS answer FROM mugs'), 'red')
    await server.stop()
  })
})
