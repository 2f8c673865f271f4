import { join } from 'node:path'
import { test } from '@japa/runner'
import type { Database } from '@adonisjs/lucid/database'
import {
  freePort,
  scratchFolder,
  startPostgresForTests,
  startStandby,
  until,
  type Postgres,
  type TestPostgres,
} from '@holdfast/sandbox/stack'
import { reads } from '../../src/operations/replica/metrics.ts'
import { ReplicaHealth, ReplicaReader, ReplicaWatch } from '../../src/operations/index.ts'
import { firstRow, readingFresh, rows } from '../../src/shared/index.ts'
import { connect } from '../support/database.ts'

/** Where a read was answered, and the last note that it saw. */
interface Seen {
  readonly isReplica: boolean
  readonly note: number
}

const LOOK = 'SELECT pg_is_in_recovery() AS "isReplica", max(number) AS note FROM notes'

/** The promise: so long after it is behind, or gone, nobody reads there any more. Milliseconds. */
const SOON = 2_000

test.group('Reading from a replica', (group) => {
  const scratch = scratchFolder('standby')
  let primary: TestPostgres
  let standby: Postgres
  let writer: Database
  let replica: Database
  let health: ReplicaHealth
  let watch: ReplicaWatch
  let reader: ReplicaReader
  let options: Parameters<typeof startStandby>[1]

  group.tap((each) => each.timeout(60_000))
  group.setup(async () => {
    primary = await startPostgresForTests()
    options = {
      dataDir: join(scratch.path, 'data'),
      port: await freePort(),
      logFile: join(scratch.path, 'standby.log'),
      durable: false,
      settings: { max_standby_streaming_delay: '0' },
    }
    writer = connect(primary.url)
    await writer.rawQuery(`
      CREATE SCHEMA operations;
      CREATE TABLE operations.heartbeats (id int PRIMARY KEY, beaten_at timestamptz NOT NULL);
      CREATE TABLE notes (number int NOT NULL);
      INSERT INTO notes VALUES (0);`)
    standby = await startStandby(primary, options)
    replica = connect(standby.url)
    return async () => {
      await Promise.all([writer.manager.closeAll(), replica.manager.closeAll()])
      await standby.stop()
      await primary.stop()
      scratch.remove()
    }
  })
  group.each.setup(async () => {
    health = new ReplicaHealth()
    reader = new ReplicaReader({
      writer: writer.connection(),
      replica: replica.connection(),
      health,
    })
    watch = new ReplicaWatch({
      writerUrl: primary.url,
      replicaUrl: standby.url,
      health,
      applicationName: 'a test',
    })
    watch.start()
    await untilFit()
    return () => watch.stop()
  })

  const isFit = () => health.isFit(performance.now())
  const untilFit = () => until(isFit, { timeoutMs: 20_000 })
  const write = (number: number) => rows(writer, 'INSERT INTO notes VALUES (?)', [number])
  const ask = (sql: string) => rows(replica, sql)

  async function look(): Promise<Seen> {
    const seen = await firstRow<Seen>(reader, LOOK)
    if (!seen) throw new Error('There is nothing to see')
    return seen
  }

  /** Shoppers who look and look until `work` is done. @returns how often they did; a look that fails fails the test */
  async function underTraffic(work: () => Promise<void>): Promise<number> {
    let looks = 0
    let isOver = false
    const shopper = async () => {
      while (!isOver) {
        await look()
        looks++
      }
    }
    const shoppers = Promise.all(Array.from({ length: 8 }, shopper))
    await work().finally(() => (isOver = true))
    await shoppers
    return looks
  }

  const readsBecause = async (because: string) => {
    const { values } = await reads.get()
    return values.find(({ labels }) => labels.because === because)?.value ?? 0
  }

  test('spares the writer, and says so', async ({ assert }) => {
    const before = await readsBecause('fit')
    assert.isTrue((await look()).isReplica)
    assert.equal(await readsBecause('fit'), before + 1)
    assert.isBelow(health.lag, 500)
  })

  test('is not for those who have just written', async ({ assert }) => {
    const seen = await readingFresh(() => true, look)
    assert.isFalse(seen.isReplica)
    assert.isTrue((await readingFresh(async () => false, look)).isReplica)
  })

  test('ends within two seconds when it stands still, and begins again when it has caught up', async ({
    assert,
  }) => {
    const looks = await underTraffic(async () => {
      await ask('SELECT pg_wal_replay_pause()')
      await write(1)
      const behindSince = performance.now()
      assert.isTrue(await until(async () => (await look()).note === 1, { timeoutMs: 10_000 }))
      assert.isBelow(performance.now() - behindSince, SOON)
      assert.isFalse((await look()).isReplica)
      assert.isAbove(health.lag, 1_000)

      await ask('SELECT pg_wal_replay_resume()')
      assert.isTrue(await untilFit())
      assert.deepEqual(await look(), { isReplica: true, note: 1 })
    })
    assert.isAbove(looks, 100)
  })

  test('fails nobody when the replica is killed, and begins again when it is back', async ({
    assert,
  }) => {
    const looks = await underTraffic(async () => {
      const killedAt = performance.now()
      process.kill(standby.child.pid, 'SIGKILL')
      assert.isTrue(await until(() => !isFit(), { timeoutMs: 10_000 }))
      assert.isBelow(performance.now() - killedAt, SOON)
      await write(2)
      assert.deepEqual(await look(), { isReplica: false, note: 2 })

      await standby.child.exited
      standby = await startStandby(primary, options)
      assert.isTrue(await untilFit())
      assert.deepEqual(await look(), { isReplica: true, note: 2 })
    })
    assert.isAbove(looks, 100)
    assert.isAbove(await readsBecause('replica_failed'), 0)
  })

  test('is repeated where it was written when a change there gets in its way', async ({
    assert,
  }) => {
    const untilThere = (sql: string) =>
      until(async () => (await ask(sql)).length > 0, { timeoutMs: 10_000 })
    await writer.rawQuery('CREATE TABLE in_the_way (number int); INSERT INTO in_the_way VALUES (7)')
    await untilThere(`SELECT 1 FROM pg_class WHERE relname = 'in_the_way'`)
    const before = await readsBecause('replica_failed')
    const slow = firstRow<{ isReplica: boolean; number: number }>(
      reader,
      `SELECT pg_is_in_recovery() AS "isReplica", number FROM in_the_way, pg_sleep(1)`
    )
    await untilThere(`SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep'`)
    await writer.rawQuery('VACUUM FULL in_the_way')
    assert.deepEqual(await slow, { isReplica: false, number: 7 })
    assert.equal(await readsBecause('replica_failed'), before + 1)
    assert.isTrue(isFit(), 'one read in the way says nothing about the replica')
  })

  test('what is wrong in itself is said once', async ({ assert }) => {
    const before = await readsBecause('replica_failed')
    await assert.rejects(() => rows(reader, 'SELECT 1 / 0'), /division by zero/)
    assert.equal(await readsBecause('replica_failed'), before)
    assert.isTrue(isFit())
  })

  test('never writes', async ({ assert }) => {
    await assert.rejects(
      () => rows(reader, 'INSERT INTO notes VALUES (99)'),
      /read-only transaction/
    )
    assert.notEqual((await readingFresh(() => true, look)).note, 99)
  })
})
