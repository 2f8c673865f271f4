import type { Database } from '@adonisjs/lucid/database'
import { firstRow } from '../../src/shared/index.ts'

/** Waits until so many sessions of this database wait for a lock: a rival has got as far as it can. */
export async function untilWaiting(db: Database, sessions = 1): Promise<void> {
  for (;;) {
    const waiting = await firstRow<{ count: number }>(db, WAITING)
    if (waiting && waiting.count >= sessions) return
  }
}

const WAITING = `
  SELECT count(*) FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock' AND state = 'active'`
