import type Stripe from 'stripe'

/** What a Checkout Session was asked for and does not show itself. */
export interface CheckoutDetails {
  /** The session's id. */
  id: string
  created: number
  lines: CheckoutLine[]
  /** Handed on to the PaymentIntent. */
  paymentIntent: { metadata: Record<string, string>; description: string | null }
}

export interface CheckoutLine {
  name: string
  /** Minor units. */
  unitAmount: number
  quantity: number
}

/** How a payment is being made, by the id of its PaymentIntent. Only published numbers get here. */
export interface PaymentSource {
  id: string
  created: number
  kind: 'card' | 'bacs_debit' | 'sepa_debit' | 'us_bank_account'
  testNumber: string
  expMonth: number
  expYear: number
  name: string | null
  email: string | null
  /** When a bank debit settles by itself (seconds since 1970); null for never. */
  settlesAt: number | null
}

/** The first answer to an idempotency key, whatever it was. */
export interface IdempotentAnswer {
  /** The key itself. */
  id: string
  created: number
  endpoint: string
  /** The parameters as they were sent. */
  parameters: string
  status: number
  body: string
  headers: Record<string, string>
}

/** The events that Holdfast's webhook endpoint subscribes to. */
export type EventType =
  | 'checkout.session.completed'
  | 'checkout.session.expired'
  | 'checkout.session.async_payment_succeeded'
  | 'checkout.session.async_payment_failed'
  | 'payment_intent.succeeded'
  | 'payment_intent.payment_failed'
  | 'charge.refunded'
  | 'charge.dispute.created'
  | 'charge.dispute.updated'
  | 'charge.dispute.funds_withdrawn'
  | 'charge.dispute.funds_reinstated'
  | 'charge.dispute.closed'
  | 'refund.created'
  | 'refund.updated'
  | 'refund.failed'

export type EventSubject =
  Stripe.Checkout.Session | Stripe.PaymentIntent | Stripe.Charge | Stripe.Refund | Stripe.Dispute

/** docs.stripe.com/api/events: something happened, with the object as it was just then. */
export interface EventRecord {
  id: string
  object: 'event'
  api_version: string
  created: number
  data: { object: EventSubject }
  livemode: false
  pending_webhooks: number
  request: { id: string | null; idempotency_key: string | null }
  type: EventType
}

/** One event on its way to the webhook endpoint. */
export interface Delivery {
  id: string
  created: number
  eventId: string
  eventType: EventType
  /** `held` waits for a test's word, `waiting` for `nextAttemptAt`. */
  state: 'held' | 'waiting' | 'delivered' | 'dropped' | 'given_up'
  attempts: number
  /** Milliseconds since 1970 on the sandbox's clock. */
  nextAttemptAt: number
  lastStatus: number | null
  lastError: string | null
}
