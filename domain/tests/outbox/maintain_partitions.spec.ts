import { test } from '@japa/runner'
import { MaintainPartitions } from '../../src/outbox/index.ts'
import { partitionDay } from '../../src/outbox/partition_days.ts'
import { FrozenClock, rows } from '../../src/shared/index.ts'
import { untilWaiting } from '../support/gates.ts'
import { testDatabase, type TestDatabase } from '../support/database.ts'

test.group('The days of the outbox', (group) => {
  let database: TestDatabase
  const clock = new FrozenClock('2031-03-01T12:00:00Z')

  group.setup(async () => {
    database = await testDatabase()
  })
  group.each.setup(() => database.reset())

  const maintain = () => new MaintainPartitions(database.db, clock).execute()
  const partitions = async (table: string) => {
    const found = await rows<{ name: string }>(
      database.db,
      `SELECT child.relname AS name FROM pg_inherits JOIN pg_class child ON child.oid = inhrelid
       WHERE inhparent = ?::regclass AND child.relname ~ '203' ORDER BY 1`,
      [`outbox.${table}`]
    )
    return found.map(({ name }) => name)
  }
  /** An event of a moment with one delivery. */
  const write = async (moment: string, given: { done: boolean }) => {
    const start = partitionDay(new Date(moment)).from
    const id = start.replace('-0000-0000-', '-7000-8000-')
    await rows(database.db, `INSERT INTO outbox.events VALUES (?, 'test', ?, 1, '{}')`, [id, id])
    await rows(
      database.db,
      `INSERT INTO outbox.deliveries (event_id, handler, done_at) VALUES (?, 'tests.count', ?)`,
      [id, given.done ? clock.now() : null]
    )
    return id
  }
  const homeOf = async (id: string) => {
    const found = await rows<{ name: string }>(
      database.db,
      `SELECT tableoid::regclass::text AS name FROM outbox.events WHERE id = :id
       UNION ALL SELECT tableoid::regclass::text FROM outbox.deliveries WHERE event_id = :id`,
      { id }
    )
    return found.map(({ name }) => name)
  }

  test('are there before they begin, take up what came too early, and leave after 14', async ({
    assert,
  }) => {
    const early = await write('2031-03-02T00:00:00Z', { done: false })
    assert.deepEqual(await homeOf(early), ['outbox.events_default', 'outbox.deliveries_default'])
    await maintain()
    const days = ['20310301', '20310302', '20310303', '20310304']
    assert.deepEqual(
      await partitions('events'),
      days.map((day) => `events_${day}`)
    )
    assert.deepEqual(
      await partitions('deliveries'),
      days.map((day) => `deliveries_${day}`)
    )
    assert.deepEqual(await homeOf(early), ['outbox.events_20310302', 'outbox.deliveries_20310302'])

    await maintain()
    assert.lengthOf(await partitions('events'), 4, 'a second call changes nothing')

    const done = await write('2031-03-01T00:00:00Z', { done: true })
    clock.advance({ hours: 14 * 24 })
    await maintain()
    assert.include(await partitions('events'), 'events_20310301', '14 days are kept')
    clock.advance({ hours: 2 * 24 })
    await maintain()
    assert.notInclude(await partitions('events'), 'events_20310301')
    assert.isEmpty(await homeOf(done))
    assert.deepEqual(await homeOf(early), ['outbox.events_default', 'outbox.deliveries_default'])
  })

  test('may get their partition while somebody publishes', async ({ assert }) => {
    clock.advance({ hours: 100 * 24 })
    const now = clock.now().toISOString()
    const gate = await database.db.transaction()
    await gate.rawQuery('LOCK TABLE outbox.events_default, outbox.deliveries_default')
    const maintaining = maintain()
    await untilWaiting(database.db)
    const writing = write(now, { done: false })
    await untilWaiting(database.db, 2)
    await gate.commit()
    await maintaining

    const { suffix } = partitionDay(clock.now())
    assert.deepEqual(await homeOf(await writing), [
      `outbox.events_${suffix}`,
      `outbox.deliveries_${suffix}`,
    ])
  })

  test('are kept by any number of workers at once', async ({ assert }) => {
    clock.advance({ hours: 100 * 24 })
    await Promise.all([maintain(), maintain(), maintain()])
    await maintain()
    const { suffix } = partitionDay(clock.now())
    assert.include(await partitions('events'), `events_${suffix}`)
    assert.lengthOf(await partitions('events'), 4)
    assert.lengthOf(await partitions('deliveries'), 4)
  })
})
