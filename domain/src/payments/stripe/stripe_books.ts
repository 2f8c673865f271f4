import type Stripe from 'stripe'
import { parseId, type OrderId } from '../../shared/index.ts'
import { ProviderRefusedError } from '../payment_provider.ts'
import {
  ProviderBooks,
  type BookPage,
  type DisputeEntry,
  type PageWanted,
  type PaymentEntry,
  type RefundEntry,
  type SessionEntry,
} from '../provider_books.ts'
import type { WebhookEvent } from '../webhooks.ts'
import { askStripe } from './ask_stripe.ts'
import { HEARD_EVENTS } from './heard_events.ts'
import type { RequestBudget, StripeCall } from './request_budget.ts'
import { refundStandingOf } from './stripe_refund_provider.ts'
import { expanded, idOf, standingOf } from './stripe_session.ts'
import { toWebhookEvent } from './stripe_webhook_reader.ts'

/** The most that Stripe lists at a time. */
const PAGE = 100

/** Stripe's lists, by when a thing was made, newest first. https://docs.stripe.com/api/pagination */
export class StripeBooks extends ProviderBooks {
  constructor(
    private readonly stripe: Stripe,
    private readonly budget: RequestBudget
  ) {
    super()
  }

  sessions(page: PageWanted): Promise<BookPage<SessionEntry>> {
    return this.#list('list_sessions', toSession, () =>
      this.stripe.checkout.sessions.list({ ...query(page), expand: ['data.payment_intent'] })
    )
  }

  payments(page: PageWanted): Promise<BookPage<PaymentEntry>> {
    return this.#list('list_payments', toPayment, () =>
      this.stripe.paymentIntents.list({ ...query(page), expand: ['data.latest_charge'] })
    )
  }

  refunds(page: PageWanted): Promise<BookPage<RefundEntry>> {
    return this.#list('list_refunds', toRefund, () => this.stripe.refunds.list(query(page)))
  }

  disputes(page: PageWanted): Promise<BookPage<DisputeEntry>> {
    return this.#list('list_disputes', toDispute, () => this.stripe.disputes.list(query(page)))
  }

  events(page: PageWanted): Promise<BookPage<WebhookEvent>> {
    return this.#list('list_events', toWebhookEvent, () =>
      this.stripe.events.list({ ...query(page), types: [...HEARD_EVENTS] })
    )
  }

  session(id: string): Promise<SessionEntry | null> {
    return this.#retrieve('retrieve_session', toSession, () =>
      this.stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] })
    )
  }

  payment(id: string): Promise<PaymentEntry | null> {
    return this.#retrieve('retrieve_payment', toPayment, () =>
      this.stripe.paymentIntents.retrieve(id, { expand: ['latest_charge'] })
    )
  }

  refund(id: string): Promise<RefundEntry | null> {
    return this.#retrieve('retrieve_refund', toRefund, () => this.stripe.refunds.retrieve(id))
  }

  dispute(id: string): Promise<DisputeEntry | null> {
    return this.#retrieve('retrieve_dispute', toDispute, () => this.stripe.disputes.retrieve(id))
  }

  async #list<TTheirs extends { id: string }, TEntry>(
    call: StripeCall,
    toEntry: (theirs: TTheirs) => TEntry,
    request: () => Promise<Stripe.ApiList<TTheirs>>
  ): Promise<BookPage<TEntry>> {
    const { data, has_more: hasMore } = await askStripe(this.budget, call, request, 'at_leisure')
    return { entries: data.map(toEntry), next: hasMore ? (data.at(-1)?.id ?? null) : null }
  }

  async #retrieve<TTheirs, TEntry>(
    call: StripeCall,
    toEntry: (theirs: TTheirs) => TEntry,
    request: () => Promise<TTheirs>
  ): Promise<TEntry | null> {
    try {
      return toEntry(await askStripe(this.budget, call, request, 'at_leisure'))
    } catch (error) {
      if (error instanceof ProviderRefusedError && isMissing(error.cause)) return null
      throw error
    }
  }
}

function query({ from, to, after }: PageWanted) {
  return {
    created: { gte: seconds(from), lt: seconds(to) },
    limit: PAGE,
    starting_after: after ?? undefined,
  }
}

function seconds(date: Date): number {
  return Math.floor(date.getTime() / 1000)
}

function isMissing(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'resource_missing'
  )
}

function toSession(session: Stripe.Checkout.Session): SessionEntry {
  return {
    id: session.id,
    orderId: parseId<OrderId>(session.client_reference_id),
    attemptNo: Number(session.metadata?.attempt_no) || null,
    amount: session.amount_total ?? 0,
    currency: session.currency?.toUpperCase() ?? '',
    standing: standingOf(session),
  }
}

function toPayment(intent: Stripe.PaymentIntent): PaymentEntry {
  return {
    id: intent.id,
    orderId: parseId<OrderId>(intent.metadata.order_id),
    attemptNo: Number(intent.metadata.attempt_no) || null,
    amount: intent.amount_received,
    currency: intent.currency.toUpperCase(),
    refunded: expanded(intent.latest_charge)?.amount_refunded ?? 0,
  }
}

function toRefund(refund: Stripe.Refund): RefundEntry {
  return {
    id: refund.id,
    orderId: parseId<OrderId>(refund.metadata?.order_id),
    refundId: parseId(refund.metadata?.refund_id),
    paymentIntentId: idOf(refund.payment_intent),
    amount: refund.amount,
    currency: refund.currency.toUpperCase(),
    standing: refundStandingOf(refund.status),
  }
}

function toDispute(dispute: Stripe.Dispute): DisputeEntry {
  return {
    id: dispute.id,
    orderId: null,
    paymentIntentId: idOf(dispute.payment_intent),
    amount: dispute.amount,
    currency: dispute.currency.toUpperCase(),
    state: dispute.status,
  }
}
