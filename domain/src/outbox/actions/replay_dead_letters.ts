import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { Clock, rows, type EventId } from '../../shared/index.ts'

/** Which dead letters; what is left out may be anything. */
export interface DeadLetterFilter {
  readonly eventId?: EventId
  readonly handler?: string
}

/**
 * Sends deliveries that were given up on their way again, with all their attempts. Safe at any time: their handlers
 * look before they act, as they did the first time.
 */
@inject()
export class ReplayDeadLetters {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock
  ) {}

  /** @returns how many */
  async execute({ eventId, handler }: DeadLetterFilter): Promise<number> {
    const replayed = await rows(this.db, REPLAY, {
      eventId: eventId ?? null,
      handler: handler ?? null,
      now: this.clock.now(),
    })
    return replayed.length
  }
}

const REPLAY = `
  UPDATE outbox.deliveries SET dead_at = NULL, attempts = 0, next_at = :now
  WHERE dead_at IS NOT NULL AND done_at IS NULL
    AND event_id = coalesce(:eventId::uuid, event_id) AND handler = coalesce(:handler::text, handler)
  RETURNING 1`
