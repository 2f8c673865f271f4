import { inject } from '@adonisjs/core'
import { PublishEvents } from '../../outbox/index.ts'
import { Clock, rows, type Transaction } from '../../shared/index.ts'
import { hintsOf } from '../domain/hints_of.ts'
import type { WebhookEvent } from '../webhooks.ts'
import type { Tally } from './write_comparison.ts'

/** Takes up events that the provider has in its list and that never came here, as if they had: each once, body and all left out. */
@inject()
export class CatchUpEvents {
  constructor(
    private readonly clock: Clock,
    private readonly publishEvents: PublishEvents
  ) {}

  async execute(trx: Transaction, events: readonly WebhookEvent[]): Promise<Tally> {
    if (events.length === 0) return { compared: 0, mended: 0, found: 0 }
    const stored = await rows<{ id: string }>(trx, STORE, {
      events: JSON.stringify(events),
      now: this.clock.now(),
    })
    const missed = new Set(stored.map(({ id }) => id))
    const hints = events.filter(({ id }) => missed.has(id)).flatMap(hintsOf)
    await this.publishEvents.execute(trx, hints)
    return { compared: events.length, mended: hints.length, found: 0 }
  }
}

const STORE = `
  INSERT INTO payments.webhook_events (provider, event_id, type, object_id, body, provider_created_at, received_at)
  SELECT provider, id, type, "objectId", NULL, "createdAt", :now FROM jsonb_to_recordset(:events::jsonb)
    AS event (provider text, id text, type text, "objectId" text, "createdAt" timestamptz)
  ON CONFLICT DO NOTHING
  RETURNING event_id AS id`
