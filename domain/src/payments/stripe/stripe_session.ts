import type Stripe from 'stripe'
import { money, parseId, type Currency, type OrderId } from '../../shared/index.ts'
import type { PaymentSession, SessionStanding } from '../domain/payment_session.ts'
import { ProviderRefusedError } from '../payment_provider.ts'

/** What every call asks Stripe to put in the place of ids, so that one answer says what became of the money. */
export const EXPANDED = ['payment_intent']

/** The same, of each object in a list. */
export const EXPANDED_IN_LIST = EXPANDED.map((path) => `data.${path}`)

const CURRENCIES: readonly Currency[] = ['GBP', 'EUR', 'USD']

export function toPaymentSession(session: Stripe.Checkout.Session): PaymentSession {
  const intent = expanded(session.payment_intent)
  return {
    id: session.id,
    standing: standingOf(session),
    orderId: parseId<OrderId>(session.client_reference_id),
    attemptNo: Number(session.metadata?.attempt_no) || null,
    amount: money(session.amount_total ?? 0, currencyOf(session)),
    url: session.url,
    paymentIntentId: idOf(session.payment_intent),
    chargeId: idOf(intent?.latest_charge ?? null),
  }
}

/**
 * A session stays `complete` and `unpaid` while a bank debit is on its way and for ever after it has failed: which of
 * the two, only its payment says. https://docs.stripe.com/payments/paymentintents/lifecycle
 */
export function standingOf(session: Stripe.Checkout.Session): SessionStanding {
  if (session.status === 'expired') return 'expired'
  if (session.status !== 'complete') return 'open'
  if (session.payment_status !== 'unpaid') return 'paid'
  switch (expanded(session.payment_intent)?.status) {
    case 'requires_payment_method':
    case 'canceled':
      return 'failed'
    case 'succeeded':
      return 'paid'
    default:
      return 'processing'
  }
}

function currencyOf(session: Stripe.Checkout.Session): Currency {
  const code = session.currency?.toUpperCase()
  const currency = CURRENCIES.find((known) => known === code)
  if (!currency)
    throw new ProviderRefusedError(`Session ${session.id} is in ${code ?? 'no currency'}`)
  return currency
}

export function expanded<T extends { id: string }>(reference: string | T | null): T | null {
  return typeof reference === 'string' ? null : reference
}

export function idOf(reference: string | { id: string } | null): string | null {
  return typeof reference === 'string' ? reference : (reference?.id ?? null)
}
