import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { Subscriptions } from '../../outbox/index.ts'
import { Clock } from '../../shared/index.ts'
import { findViolations } from '../find_violations.ts'
import type { Violation } from '../invariant.ts'

interface CheckLedgerInput {
  /** Seconds that work in flight is given before it counts as forgotten; 0 once everything was worked off. */
  readonly grace: number
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
  execute({ grace }: CheckLedgerInput): Promise<Violation[]> {
    const subscriptions = JSON.stringify(this.subscriptions.list())
    return this.db.transaction(
      async (trx) => {
        await trx.rawQuery(READ_ONLY)
        return findViolations(trx, { now: this.clock.now(), grace, subscriptions })
      },
      { isolationLevel: 'repeatable read' }
    )
  }
}

/** Reading a long history may take longer than a request. */
const READ_ONLY = `SET TRANSACTION READ ONLY; SET LOCAL statement_timeout = '30s'`
