import type Stripe from 'stripe'
import { newId } from '../ids.ts'
import type { PaymentSource } from '../state/records.ts'
import type { World } from '../world.ts'
import { newCharge } from './new_charge.ts'

/** A payment under way: the session, its PaymentIntent, and what it is paid with. */
export interface Payment {
  session: Stripe.Checkout.Session
  intent: Stripe.PaymentIntent
  source: PaymentSource
  /** The shopper has passed a 3-D Secure page. */
  authenticated: boolean
}

export interface Refusal {
  code: string
  message: string
  declineCode: string | null
}

/** The money is there: charge, PaymentIntent and session say so, in that order. */
export function succeed(world: World, payment: Payment) {
  const charge = putCharge(world, payment, 'succeeded', null)
  const intent = world.store.paymentIntents.put({
    ...payment.intent,
    amount_received: payment.intent.amount,
    last_payment_error: null,
    latest_charge: charge.id,
    next_action: null,
    payment_method: charge.payment_method,
    status: 'succeeded',
  })
  const session = complete(world, payment, intent, 'paid')
  world.events.record('payment_intent.succeeded', intent)
  world.events.record('checkout.session.completed', session)
  return { session, charge }
}

/** A bank debit was agreed to: the session is complete, and the money may yet not come. */
export function startProcessing(world: World, payment: Payment) {
  const charge = putCharge(world, payment, 'pending', null)
  const intent = world.store.paymentIntents.put({
    ...payment.intent,
    last_payment_error: null,
    latest_charge: charge.id,
    payment_method: charge.payment_method,
    status: 'processing',
  })
  const session = complete(world, payment, intent, 'unpaid')
  world.events.record('checkout.session.completed', session)
  return { session, charge }
}

/** The payment was refused; the session stays open, and another card may be tried. */
export function refuse(world: World, payment: Payment, refusal: Refusal) {
  const charge = putCharge(world, payment, 'failed', refusal)
  const intent = world.store.paymentIntents.put({
    ...payment.intent,
    last_payment_error: paymentError(refusal, charge.id),
    latest_charge: charge.id,
    next_action: null,
    payment_method: null,
    status: 'requires_payment_method',
  })
  world.events.record('payment_intent.payment_failed', intent)
  return { session: payment.session, charge }
}

export function paymentError(refusal: Refusal, charge?: string) {
  const { code, message, declineCode } = refusal
  return {
    type: 'card_error',
    code,
    message,
    ...(charge ? { charge } : {}),
    ...(declineCode ? { decline_code: declineCode } : {}),
  }
}

function putCharge(
  world: World,
  { intent, source, authenticated }: Payment,
  status: 'succeeded' | 'pending' | 'failed',
  failure: Refusal | null
) {
  const createdAt = world.clock.seconds()
  const payment_method = newId('pm_')
  return world.store.charges.put(
    newCharge({
      intent: { ...intent, payment_method },
      source,
      status,
      failure,
      authenticated,
      createdAt,
    })
  )
}

function complete(
  world: World,
  { session, source }: Payment,
  intent: Stripe.PaymentIntent,
  paymentStatus: 'paid' | 'unpaid'
) {
  const email = source.email ?? session.customer_email
  return world.store.sessions.put({
    ...session,
    customer_details: {
      address: null,
      business_name: null,
      email,
      individual_name: null,
      name: source.name,
      phone: null,
      tax_exempt: 'none',
      tax_ids: [],
    },
    payment_intent: intent.id,
    payment_status: paymentStatus,
    status: 'complete',
    url: null,
  })
}
