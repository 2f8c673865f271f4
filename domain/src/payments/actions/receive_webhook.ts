import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { PublishEvents } from '../../outbox/index.ts'
import { Clock, err, ok, type Result } from '../../shared/index.ts'
import { hintsOf } from '../domain/hints_of.ts'
import { WebhookBodies } from '../webhook_bodies.ts'
import { WebhookReader } from '../webhooks.ts'

/**
 * Keeps what the provider tells, once, together with the delivery that will look into it: one statement, so that the
 * answer 200 means that both are there. Nothing is decided here.
 */
@inject()
export class ReceiveWebhook {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly reader: WebhookReader,
    private readonly bodies: WebhookBodies,
    private readonly publishEvents: PublishEvents
  ) {}

  /** @param body as it came, byte for byte */
  async execute(
    body: string,
    signature: string | undefined
  ): Promise<Result<'stored' | 'repeated', 'webhook_signature_invalid'>> {
    const event = this.reader.read(body, signature)
    if (!event) return err('webhook_signature_invalid')
    const stored = await this.publishEvents.withChange(
      this.db.connection(),
      {
        sql: STORE,
        bindings: {
          provider: event.provider,
          eventId: event.id,
          eventType: event.type,
          objectId: event.objectId,
          body: this.bodies.seal(event.id, body),
          createdAt: event.createdAt,
          receivedAt: this.clock.now(),
        },
      },
      hintsOf(event)
    )
    return ok(stored ? 'stored' : 'repeated')
  }
}

const STORE = `
  INSERT INTO payments.webhook_events (provider, event_id, type, object_id, body, provider_created_at, received_at)
  VALUES (:provider, :eventId, :eventType, :objectId, :body, :createdAt, :receivedAt)
  ON CONFLICT DO NOTHING
  RETURNING event_id`
