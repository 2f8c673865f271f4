import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { Clock, type Connection, rows, transact, type Transaction } from '../../shared/index.ts'
import { daysAhead, oldestKept, type PartitionDay } from '../partition_days.ts'

/** How many days have their partitions before they begin. */
const AHEAD = 3

/** How many days' events stay. */
const KEPT = 14

interface Table {
  readonly name: 'outbox.events' | 'outbox.deliveries'
  readonly key: string
}

const EVENTS: Table = { name: 'outbox.events', key: 'id' }
const TABLES: readonly Table[] = [EVENTS, { name: 'outbox.deliveries', key: 'event_id' }]

/**
 * Gives the coming days their partitions, and lets those of 14 days ago go: dropping a table costs nothing, deleting its
 * rows would. What is not done by then moves to the default partition first. Any number of workers may call this.
 */
@inject()
export class MaintainPartitions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now()
    for (const table of TABLES) {
      const known = await existing(this.db, table)
      for (const day of daysAhead(now, AHEAD)) {
        if (!known.has(day.suffix)) await this.#add(table, day)
      }
    }
    const oldest = oldestKept(now, KEPT)
    for (const suffix of await existing(this.db, EVENTS)) {
      if (suffix < oldest) await this.#drop(suffix)
    }
  }

  #add(table: Table, day: PartitionDay) {
    return this.#alone(async (trx) => {
      if (!(await existing(trx, table)).has(day.suffix)) await addDay(trx, table, day)
    })
  }

  #drop(suffix: string) {
    return this.#alone(async (trx) => {
      if ((await existing(trx, EVENTS)).has(suffix)) await dropDay(trx, suffix)
    })
  }

  /** One worker does this at a time, and looks again once it is its turn: another may have done it by then. */
  #alone(work: (trx: Transaction) => Promise<void>) {
    return transact(this.db, async (trx) => {
      const [lock] = await rows<{ isOurs: boolean }>(trx, LOCK)
      if (lock?.isOurs) await work(trx)
    })
  }
}

const LOCK = `SELECT pg_try_advisory_xact_lock(hashtext('outbox.partitions')) AS "isOurs"`

const PARTITIONS = `
  SELECT substring(child.relname FROM '\\d{8}$') AS suffix
  FROM pg_inherits
  JOIN pg_class child ON child.oid = inhrelid
  WHERE inhparent = ?::regclass AND child.relname ~ '\\d{8}$'`

/** The days that have partitions. */
async function existing(
  client: Pick<Connection, 'rawQuery'>,
  { name }: Table
): Promise<Set<string>> {
  const partitions = await rows<{ suffix: string }>(client, PARTITIONS, [name])
  return new Set(partitions.map(({ suffix }) => suffix))
}

/**
 * Rows of the day that are already there lie in the default partition: they move, so that the day can be cut out of it.
 *
 * The table itself is locked before its default partition. Whoever publishes has locked it too by the time that they
 * choose a partition; one who had chosen the default partition, and only waited there, would find it closed to their row.
 * One table a transaction: publishing takes both in one order and delivering in the other, so that holding both invites
 * a deadlock.
 */
async function addDay(
  trx: Transaction,
  { name, key }: Table,
  { suffix, from, to }: PartitionDay
): Promise<void> {
  const day = `${name}_${suffix}`
  await trx.rawQuery(`
    LOCK TABLE ONLY ${name} IN SHARE ROW EXCLUSIVE MODE;
    LOCK TABLE ${name}_default IN ACCESS EXCLUSIVE MODE;
    CREATE TABLE ${day} (LIKE ${name} INCLUDING ALL);
    WITH moved AS (
      DELETE FROM ${name}_default WHERE ${key} >= '${from}' AND ${key} < '${to}' RETURNING *
    )
    INSERT INTO ${day} SELECT * FROM moved;
    ALTER TABLE ${name} ATTACH PARTITION ${day} FOR VALUES FROM ('${from}') TO ('${to}')`)
}

async function dropDay(trx: Transaction, suffix: string): Promise<void> {
  const events = `outbox.events_${suffix}`
  const deliveries = `outbox.deliveries_${suffix}`
  await trx.rawQuery(`
    ALTER TABLE outbox.deliveries DETACH PARTITION ${deliveries};
    ALTER TABLE outbox.events DETACH PARTITION ${events};
    INSERT INTO outbox.events
      SELECT * FROM ${events} event
      WHERE EXISTS (SELECT FROM ${deliveries} WHERE event_id = event.id AND done_at IS NULL);
    INSERT INTO outbox.deliveries SELECT * FROM ${deliveries} WHERE done_at IS NULL;
    DROP TABLE ${events}, ${deliveries}`)
}
