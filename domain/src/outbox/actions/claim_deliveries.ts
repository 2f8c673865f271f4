import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { Clock, rows, type EventId } from '../../shared/index.ts'
import type { Delivery } from '../delivery.ts'

/** A delivery that is still not done after this goes into the queue again. Milliseconds. */
const PATIENCE = 60_000

interface Row {
  readonly id: EventId
  readonly type: string
  readonly aggregateId: string
  readonly version: number
  readonly payload: Record<string, unknown>
  readonly handler: string
  readonly traceParent: string | null
}

/**
 * Takes deliveries that are due, to be put into the queue. Should they get lost there, they are due again a minute
 * later. Any number of relays may do this side by side: each row goes to one of them. One statement, also when idle.
 */
@inject()
export class ClaimDeliveries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock
  ) {}

  async execute(limit: number): Promise<Delivery[]> {
    const now = this.clock.now()
    const again = new Date(now.getTime() + PATIENCE)
    const due = await rows<Row>(this.db, CLAIM, { now, again, limit })
    return due.map(({ handler, traceParent, ...event }) => ({ event, handler, traceParent }))
  }
}

const CLAIM = `
  WITH due AS MATERIALIZED (
    SELECT event_id, handler FROM outbox.deliveries
    WHERE done_at IS NULL AND dead_at IS NULL AND next_at <= :now
    ORDER BY next_at LIMIT :limit
    FOR UPDATE SKIP LOCKED
  )
  UPDATE outbox.deliveries delivery SET next_at = :again
  FROM due JOIN outbox.events event ON event.id = due.event_id
  WHERE delivery.event_id = due.event_id AND delivery.handler = due.handler
  RETURNING event.id, event.type, event.aggregate_id AS "aggregateId", event.version, event.payload,
    delivery.handler, delivery.trace_parent AS "traceParent"`
