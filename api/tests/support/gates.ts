import db from '@adonisjs/lucid/services/db'

const WAITING = `
  SELECT pid FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock' AND state = 'active'`

/** The session that has got as far as a lock that somebody else holds. */
export async function waitingSession(): Promise<number> {
  for (;;) {
    const { rows } = await db.rawQuery<{ rows: { pid: number }[] }>(WAITING)
    if (rows[0]) return rows[0].pid
  }
}
