import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { firstRow } from '../../shared/index.ts'

export interface OutboxState {
  /** Deliveries on their way. */
  readonly waiting: number
  /** Seconds for which the oldest of them has been due; 0 when none is. */
  readonly lag: number
  readonly dead: number
}

/** How the outbox is doing. For dashboards and alerts. */
@inject()
export class OutboxStateQuery {
  constructor(private readonly db: Database) {}

  async execute(): Promise<OutboxState> {
    return (await firstRow<OutboxState>(this.db, STATE)) ?? { waiting: 0, lag: 0, dead: 0 }
  }
}

/** A delivery in the queue is due again in a minute, so what is due is what no relay has taken. */
const STATE = `
  SELECT count(*) FILTER (WHERE dead_at IS NULL) AS waiting,
    coalesce(greatest(0, extract(epoch FROM now() - min(next_at) FILTER (WHERE dead_at IS NULL))), 0)::float AS lag,
    count(*) FILTER (WHERE dead_at IS NOT NULL) AS dead
  FROM outbox.deliveries WHERE done_at IS NULL`
