import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { Clock, rows } from '../../shared/index.ts'

const DAY = 24 * 60 * 60_000

/** How long the body of a webhook is kept. */
const KEPT = 30 * DAY

/** How many bodies one round forgets: short statements, also after a busy month's day. */
const BATCH = 5000

/** Reduces old webhooks to their ids: their bodies may hold what a person typed at the provider's. For a schedule. */
@inject()
export class ForgetWebhookBodies {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock
  ) {}

  /** @returns how many were forgotten */
  async execute(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - KEPT)
    return (await rows(this.db, FORGET, { before, limit: BATCH })).length
  }
}

const FORGET = `
  UPDATE payments.webhook_events SET body = NULL
  WHERE (provider, event_id) IN (
    SELECT provider, event_id FROM payments.webhook_events
    WHERE body IS NOT NULL AND received_at <= :before
    ORDER BY received_at LIMIT :limit
    FOR UPDATE SKIP LOCKED
  )
  RETURNING 1`
