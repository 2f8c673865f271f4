import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { Subscriptions } from '../../outbox/index.ts'
import { Clock, firstIdAt } from '../../shared/index.ts'
import { findViolations } from '../find_violations.ts'
import type { Violation } from '../invariant.ts'

interface CheckLedgerInput {
  /** Seconds that work in flight is given before it counts as forgotten; 0 once everything was worked off. */
  readonly grace: number
  /** When the oldest orders were placed that are looked at one by one; left out, all of them are. */
  readonly since?: Date
}

/**
 * Holds the whole shop to its promises, at one moment and without a lock: whatever is going on meanwhile is seen before
 * or after, never in between.
 */
@inject()
export class CheckLedger {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly subscriptions: Subscriptions
  ) {}

  /** @returns the promises that are broken; none, when all is well */
  execute({ grace, since = new Date(0) }: CheckLedgerInput): Promise<Violation[]> {
    const moment = {
      now: this.clock.now(),
      grace,
      since: firstIdAt(since),
      subscriptions: JSON.stringify(this.subscriptions.list()),
    }
    return this.db.transaction(
      async (trx) => {
        await trx.rawQuery(READ_ONLY)
        return findViolations(trx, moment)
      },
      { isolationLevel: 'repeatable read' }
    )
  }
}

/** Reading all of history may take longer than a request. */
const READ_ONLY = `SET TRANSACTION READ ONLY; SET LOCAL statement_timeout = '5min'`
