import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from '@adonisjs/core/logger'
import type { Health } from './health.ts'

/** Milliseconds between two tries. */
const EVERY = 1_000

/**
 * Asks PostgreSQL until it answers for the first time, and says why it does not: a process with a wrong address or
 * password never becomes ready, and its release never comes out. What becomes of PostgreSQL later is no part of
 * readiness.
 */
export async function makeFirstContact(
  db: { rawQuery(sql: string): PromiseLike<unknown> },
  health: Health,
  logger: Pick<Logger, 'error'>
): Promise<void> {
  while (!health.isLeaving) {
    try {
      await db.rawQuery('SELECT 1')
      return health.open()
    } catch (error) {
      logger.error({ err: error }, 'not ready: PostgreSQL, at DATABASE_URL, does not let us in')
      await wait(EVERY)
    }
  }
}
