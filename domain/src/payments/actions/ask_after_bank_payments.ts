import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { PublishEvents } from '../../outbox/index.ts'
import { Clock, rows, transact, type OrderId } from '../../shared/index.ts'
import { sessionChanged } from '../domain/session_changed.ts'

/** How many bank payments one round asks after. */
const BATCH = 20

/** A bank takes days, and the provider tells of its word; this is for when that gets lost. Milliseconds. */
const PATIENCE = 3_600_000

/** Finds bank payments that have been on their way for a while, and has somebody ask what has become of them. */
@inject()
export class AskAfterBankPayments {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly publishEvents: PublishEvents
  ) {}

  /** @returns how many were asked after; fewer than a batch when nothing more is due */
  execute(): Promise<number> {
    const now = this.clock.now()
    const later = new Date(now.getTime() + PATIENCE)
    const since = new Date(now.getTime() - PATIENCE)
    return transact(this.db, async (trx) => {
      const due = await rows<{ orderId: OrderId; sessionId: string }>(trx, CLAIM, {
        now,
        later,
        since,
        limit: BATCH,
      })
      const hints = due.map(({ orderId, sessionId }) => sessionChanged(orderId, sessionId))
      await this.publishEvents.execute(trx, hints)
      return due.length
    })
  }
}

const CLAIM = `
  UPDATE payments.payment_attempts SET next_at = :later
  WHERE id IN (
    SELECT id FROM payments.payment_attempts
    WHERE state = 'processing' AND next_at <= :now AND updated_at <= :since AND session_id IS NOT NULL
    ORDER BY next_at LIMIT :limit
    FOR UPDATE SKIP LOCKED
  )
  RETURNING order_id AS "orderId", session_id AS "sessionId"`
