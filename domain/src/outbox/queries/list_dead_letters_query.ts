import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { rows, type EventId } from '../../shared/index.ts'

export interface DeadLetter {
  readonly eventId: EventId
  readonly type: string
  readonly aggregateId: string
  readonly handler: string
  readonly deadAt: Date
  readonly reason: string
}

/** Deliveries that were given up, the latest first. */
@inject()
export class ListDeadLettersQuery {
  constructor(private readonly db: Database) {}

  execute(limit: number): Promise<DeadLetter[]> {
    return rows<DeadLetter>(this.db, LIST, [limit])
  }
}

const LIST = `
  SELECT event_id AS "eventId", type, aggregate_id AS "aggregateId", handler, dead_at AS "deadAt", last_error AS reason
  FROM outbox.deliveries JOIN outbox.events ON id = event_id
  WHERE dead_at IS NOT NULL AND done_at IS NULL
  ORDER BY dead_at DESC LIMIT ?`
