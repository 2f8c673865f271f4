import type { Database } from '@adonisjs/lucid/database'
import { Counter, Gauge, type Registry } from 'prom-client'
import { firstRow } from '../shared/index.ts'

interface Figures {
  readonly active: number
  readonly idle: number
  readonly idleInTransaction: number
  readonly waiting: number
  readonly max: number
  readonly oldest: number
  readonly committed: number
  readonly rolledBack: number
  readonly fromMemory: number
  readonly fromDisk: number
  readonly deadlocks: number
  readonly bytes: number
}

/**
 * How the database server itself is doing, in one statement at every scrape. All processes see the same server: a query
 * takes the maximum of them. While PostgreSQL does not answer there is no value.
 */
export function observePostgres(db: Database, registry: Registry): void {
  let reading: Promise<Figures | null> | null = null
  const read = () =>
    (reading ??= firstRow<Figures>(db, FIGURES)
      .catch(() => null)
      .finally(() => (reading = null)))
  const gauges = [
    ['postgres_connections_max', 'Connections that the server takes', 'max'],
    ['postgres_oldest_transaction_seconds', 'Age of the oldest transaction', 'oldest'],
    ['postgres_database_bytes', 'Size of the database', 'bytes'],
  ] as const
  for (const [name, help, of] of gauges) {
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        const figures = await read()
        if (figures) this.set(figures[of])
        else this.remove()
      },
    })
  }
  new Gauge({
    name: 'postgres_connections',
    help: 'Connections of all processes, by what they are doing; "waiting" are those that wait for a lock',
    labelNames: ['state'] as const,
    registers: [registry],
    async collect() {
      const figures = await read()
      this.reset()
      if (!figures) return
      this.set({ state: 'active' }, figures.active)
      this.set({ state: 'idle' }, figures.idle)
      this.set({ state: 'idle_in_transaction' }, figures.idleInTransaction)
      this.set({ state: 'waiting' }, figures.waiting)
    },
  })
  const counters = [
    [
      'postgres_transactions_total',
      'Transactions by their end',
      { committed: 'committed', rolled_back: 'rolledBack' },
    ],
    [
      'postgres_blocks_total',
      'Blocks read, by where they were',
      { memory: 'fromMemory', disk: 'fromDisk' },
    ],
    [
      'postgres_deadlocks_total',
      'Deadlocks that the server had to break',
      { deadlock: 'deadlocks' },
    ],
  ] as const
  for (const [name, help, kinds] of counters) {
    new Counter({
      name,
      help,
      labelNames: ['kind'],
      registers: [registry],
      async collect() {
        const figures = await read()
        this.reset()
        if (!figures) return
        for (const [kind, of] of entries(kinds)) this.inc({ kind }, figures[of])
      },
    })
  }
}

function entries(kinds: Readonly<Record<string, keyof Figures>>): [string, keyof Figures][] {
  return Object.entries(kinds)
}

const FIGURES = `
  SELECT activity.*, current_setting('max_connections')::int AS max, xact_commit::float AS committed,
    xact_rollback::float AS "rolledBack", blks_hit::float AS "fromMemory", blks_read::float AS "fromDisk",
    deadlocks::float, pg_database_size(current_database())::float AS bytes
  FROM pg_stat_database
  CROSS JOIN (
    SELECT count(*) FILTER (WHERE state = 'active' AND wait_event_type IS DISTINCT FROM 'Lock')::int AS active,
      count(*) FILTER (WHERE state = 'idle')::int AS idle,
      count(*) FILTER (WHERE state LIKE 'idle in transaction%')::int AS "idleInTransaction",
      count(*) FILTER (WHERE wait_event_type = 'Lock')::int AS waiting,
      coalesce(max(extract(epoch FROM now() - xact_start)), 0)::float AS oldest
    FROM pg_stat_activity WHERE datname = current_database()
  ) AS activity
  WHERE datname = current_database()`
