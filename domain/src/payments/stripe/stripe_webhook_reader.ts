import type Stripe from 'stripe'
import { parseId, type Clock, type OrderId } from '../../shared/index.ts'
import { idOf } from './stripe_session.ts'
import { WebhookReader, type WebhookEvent } from '../webhooks.ts'

/** Seconds. https://docs.stripe.com/webhooks#replay-attacks */
const TOLERANCE = 300

export class StripeWebhookReader extends WebhookReader {
  constructor(
    private readonly webhooks: Stripe['webhooks'],
    private readonly secret: string,
    private readonly clock: Clock
  ) {
    super()
  }

  read(body: string, signature: string | undefined): WebhookEvent | null {
    if (signature === undefined) return null
    try {
      const now = this.clock.now().getTime()
      const { secret } = this
      return toWebhookEvent(
        this.webhooks.constructEvent(body, signature, secret, TOLERANCE, undefined, now)
      )
    } catch {
      return null
    }
  }
}

export function toWebhookEvent(event: Stripe.Event): WebhookEvent {
  const { object } = event.data
  return {
    provider: 'stripe',
    id: event.id,
    type: event.type,
    createdAt: new Date(event.created * 1000),
    objectId: 'id' in object && typeof object.id === 'string' ? object.id : null,
    session: sessionOf(event),
    refund: refundOf(event),
    refundedPayment: refundedPaymentOf(event),
    dispute: disputeOf(event),
  }
}

function sessionOf(event: Stripe.Event): WebhookEvent['session'] {
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.expired':
    case 'checkout.session.async_payment_succeeded':
    case 'checkout.session.async_payment_failed': {
      const { id, client_reference_id: reference } = event.data.object
      const orderId = parseId<OrderId>(reference)
      return orderId ? { id, orderId } : null
    }
    default:
      return null
  }
}

/** Our refunds carry our ids in their metadata; those made in Stripe's dashboard carry nothing. */
function refundOf(event: Stripe.Event): WebhookEvent['refund'] {
  switch (event.type) {
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed': {
      const { id, metadata } = event.data.object
      return { id, orderId: parseId<OrderId>(metadata?.order_id) }
    }
    default:
      return null
  }
}

function disputeOf(event: Stripe.Event): WebhookEvent['dispute'] {
  switch (event.type) {
    case 'charge.dispute.created':
    case 'charge.dispute.updated':
    case 'charge.dispute.closed':
    case 'charge.dispute.funds_withdrawn':
    case 'charge.dispute.funds_reinstated':
      return { id: event.data.object.id }
    default:
      return null
  }
}

/** A charge has the metadata of its payment. */
function refundedPaymentOf(event: Stripe.Event): WebhookEvent['refundedPayment'] {
  if (event.type !== 'charge.refunded') return null
  const { payment_intent: intent, metadata } = event.data.object
  const [id, orderId] = [idOf(intent), parseId<OrderId>(metadata.order_id)]
  return id !== null && orderId ? { id, orderId } : null
}
