import type Stripe from 'stripe'
import { requireOpen } from '../checkout/open_session.ts'
import { intentOf } from '../state/payment_of.ts'
import type { World } from '../world.ts'
import { findTestCard } from './cards.ts'
import { chargeCard, type PaymentResult } from './charge_card.ts'
import { paymentError, type Refusal } from './settle_payment.ts'

const NOTHING_TO_AUTHENTICATE: Refusal = {
  code: 'authentication_required',
  message: 'There is no authentication to complete.',
  declineCode: null,
}

const AUTHENTICATION_FAILED: Refusal = {
  code: 'payment_intent_authentication_failure',
  message:
    'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
  declineCode: null,
}

/**
 * The shopper has come back from the 3-D Secure page.
 *
 * @throws {SessionNotOpenError} when the session has expired or been paid meanwhile
 */
export function answerChallenge(
  world: World,
  session: Stripe.Checkout.Session,
  passed: boolean
): PaymentResult {
  const open = requireOpen(world, session)
  const intent = intentOf(world, open)
  const source = intent && world.store.sources.get(intent.id)
  const outcome = source && findTestCard(source.testNumber)?.outcome
  if (intent?.status !== 'requires_action' || !source || outcome?.kind !== 'challenges') {
    return { kind: 'refused', session: open, refusal: NOTHING_TO_AUTHENTICATE }
  }
  if (!passed) return failAuthentication(world, open, intent)
  const payment = { session: open, intent, source, authenticated: true }
  return chargeCard(world, payment, outcome.then)
}

function failAuthentication(
  world: World,
  session: Stripe.Checkout.Session,
  intent: Stripe.PaymentIntent
): PaymentResult {
  const failed = world.store.paymentIntents.put({
    ...intent,
    last_payment_error: paymentError(AUTHENTICATION_FAILED),
    next_action: null,
    status: 'requires_payment_method',
  })
  world.events.record('payment_intent.payment_failed', failed)
  return { kind: 'refused', session, refusal: AUTHENTICATION_FAILED }
}
