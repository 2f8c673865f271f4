import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { Clock, type Connection, rows, type Transaction } from '../../shared/index.ts'
import { daysAhead, oldestKept, type PartitionDay } from '../partition_days.ts'

/** How many days have their partitions before they begin. */
const AHEAD = 3

/** How many days' events stay. */
const KEPT = 14

const TABLES = [
  { table: 'events', key: 'id' },
  { table: 'deliveries', key: 'event_id' },
] as const

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
    const oldest = oldestKept(now, KEPT)
    const known = await existing(this.db)
    for (const day of daysAhead(now, AHEAD)) {
      if (!known.has(day.suffix)) await this.#unless('there', day.suffix, (trx) => addDay(trx, day))
    }
    for (const suffix of known) {
      if (suffix < oldest) await this.#unless('gone', suffix, (trx) => dropDay(trx, suffix))
    }
  }

  /** One worker does this at a time, and looks again once it is its turn: another may have done it by then. */
  #unless(state: 'there' | 'gone', suffix: string, work: (trx: Transaction) => Promise<void>) {
    return this.db.transaction(async (trx) => {
      const [lock] = await rows<{ isOurs: boolean }>(trx, LOCK)
      if (!lock?.isOurs) return
      const isThere = (await existing(trx)).has(suffix)
      if (isThere !== (state === 'there')) await work(trx)
    })
  }
}

const LOCK = `SELECT pg_try_advisory_xact_lock(hashtext('outbox.partitions')) AS "isOurs"`

const PARTITIONS = `
  SELECT DISTINCT substring(child.relname FROM '\\d{8}$') AS suffix
  FROM pg_inherits
  JOIN pg_class child ON child.oid = inhrelid
  WHERE inhparent = 'outbox.events'::regclass AND child.relname ~ '\\d{8}$'`

/** The days that have partitions. */
async function existing(client: Pick<Connection, 'rawQuery'>): Promise<Set<string>> {
  const partitions = await rows<{ suffix: string }>(client, PARTITIONS)
  return new Set(partitions.map(({ suffix }) => suffix))
}

/** Rows of the day that are already there lie in the default partition: they move, so that the day can be cut out of it. */
async function addDay(trx: Transaction, { suffix, from, to }: PartitionDay): Promise<void> {
  for (const { table, key } of TABLES) {
    const name = `outbox.${table}_${suffix}`
    await trx.rawQuery(`
      LOCK TABLE outbox.${table}_default IN ACCESS EXCLUSIVE MODE;
      CREATE TABLE IF NOT EXISTS ${name} (LIKE outbox.${table} INCLUDING ALL);
      WITH moved AS (
        DELETE FROM outbox.${table}_default WHERE ${key} >= '${from}' AND ${key} < '${to}' RETURNING *
      )
      INSERT INTO ${name} SELECT * FROM moved;
      ALTER TABLE outbox.${table} ATTACH PARTITION ${name} FOR VALUES FROM ('${from}') TO ('${to}')`)
  }
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
