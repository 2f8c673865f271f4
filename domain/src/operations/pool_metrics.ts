import type { Database } from '@adonisjs/lucid/database'
import { Gauge, type Registry } from 'prom-client'

/** How full the connection pool is, read at every scrape. A pool with somebody waiting is what to scale on, or to mend. */
export function observePool(db: Database, registry: Registry): void {
  new Gauge({
    name: 'db_pool_connections',
    help: 'Connections of this process to PostgreSQL, by what they are doing; "waiting" are callers without one',
    labelNames: ['state'] as const,
    registers: [registry],
    collect() {
      const pool = db.manager.get(db.primaryConnectionName)?.connection?.pool
      if (!pool) return
      this.set({ state: 'used' }, pool.numUsed())
      this.set({ state: 'free' }, pool.numFree())
      this.set({ state: 'waiting' }, pool.numPendingAcquires())
    },
  })
  new Gauge({
    name: 'db_pool_connections_max',
    help: 'Connections to PostgreSQL that this process may have',
    registers: [registry],
    collect() {
      const max = db.manager.get(db.primaryConnectionName)?.config.pool?.max
      if (max !== undefined) this.set(max)
    },
  })
}
