import type Stripe from 'stripe'
import { requireOpen } from '../checkout/open_session.ts'
import { openDispute } from '../disputes/open_dispute.ts'
import type { PaymentSource } from '../state/records.ts'
import type { World } from '../world.ts'
import type { BankDebit } from './bank_debits.ts'
import { findTestCard, type CardOutcome, type TestCard } from './cards.ts'
import { newPaymentIntent } from './new_payment_intent.ts'
import {
  paymentError,
  refuse,
  startProcessing,
  succeed,
  type Payment,
  type Refusal,
} from './settle_payment.ts'

/** Who pays, as they wrote it on the payment page. */
export interface Payer {
  name: string | null
  email: string | null
}

export type PaymentResult =
  | { kind: 'paid' | 'processing' | 'challenged'; session: Stripe.Checkout.Session }
  | { kind: 'refused'; session: Stripe.Checkout.Session; refusal: Refusal }

/** @throws {SessionNotOpenError} when it has expired or been paid meanwhile; nothing happens. */
export function payByCard(
  world: World,
  session: Stripe.Checkout.Session,
  card: TestCard,
  payer: Payer & { expMonth: number; expYear: number }
): PaymentResult {
  const payment = begin(world, session, {
    kind: 'card',
    testNumber: card.number,
    settlesAt: null,
    ...payer,
  })
  return charge(world, payment, card.outcome)
}

/** @throws {SessionNotOpenError} */
export function payByBankDebit(
  world: World,
  session: Stripe.Checkout.Session,
  debit: BankDebit,
  accountNumber: string,
  payer: Payer
): PaymentResult {
  const delay = world.settings.debitSettlesAfter
  const payment = begin(world, session, {
    kind: debit.type,
    testNumber: accountNumber,
    expMonth: 0,
    expYear: 0,
    settlesAt: delay === null ? null : world.clock.seconds() + delay,
    ...payer,
  })
  return { kind: 'processing', session: startProcessing(world, payment).session }
}

/**
 * The shopper has come back from the 3-D Secure page.
 *
 * @throws {SessionNotOpenError}
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
    const message = 'There is no authentication to complete.'
    return {
      kind: 'refused',
      session: open,
      refusal: refusalOf('authentication_required', message),
    }
  }
  if (passed) {
    const payment = { session: open, intent, source, authenticated: true }
    return charge(world, payment, outcome.then)
  }
  return failAuthentication(world, open, intent)
}

function begin(
  world: World,
  session: Stripe.Checkout.Session,
  source: Omit<PaymentSource, 'id' | 'created'>
): Payment {
  const open = requireOpen(world, session)
  const created = world.clock.seconds()
  const intent = intentOf(world, open) ?? createIntent(world, open)
  return {
    session: world.store.sessions.put({ ...open, payment_intent: intent.id }),
    intent,
    source: world.store.sources.put({ ...source, id: intent.id, created }),
    authenticated: false,
  }
}

function charge(world: World, payment: Payment, outcome: CardOutcome): PaymentResult {
  switch (outcome.kind) {
    case 'succeeds':
    case 'refunds_late':
      return { kind: 'paid', session: succeed(world, payment).session }
    case 'is_disputed': {
      const { session, charge: disputed } = succeed(world, payment)
      openDispute(world, disputed, outcome.reason)
      return { kind: 'paid', session }
    }
    case 'declines': {
      const refusal = refusalOf(outcome.code, outcome.message, outcome.declineCode)
      return { kind: 'refused', session: refuse(world, payment, refusal).session, refusal }
    }
    case 'challenges':
      return challenge(world, payment)
  }
}

function challenge(world: World, { session, intent }: Payment): PaymentResult {
  world.store.paymentIntents.put({
    ...intent,
    status: 'requires_action',
    next_action: {
      type: 'redirect_to_url',
      redirect_to_url: { return_url: session.url, url: `${session.url}/authenticate` },
    },
  })
  return { kind: 'challenged', session }
}

function failAuthentication(
  world: World,
  session: Stripe.Checkout.Session,
  intent: Stripe.PaymentIntent
): PaymentResult {
  const message =
    'We are unable to authenticate your payment method. Please choose a different payment method and try again.'
  const refusal = refusalOf('payment_intent_authentication_failure', message)
  const failed = world.store.paymentIntents.put({
    ...intent,
    last_payment_error: paymentError(refusal),
    next_action: null,
    status: 'requires_payment_method',
  })
  world.events.record('payment_intent.payment_failed', failed)
  return { kind: 'refused', session, refusal }
}

function intentOf(world: World, { payment_intent: id }: Stripe.Checkout.Session) {
  return typeof id === 'string' ? world.store.paymentIntents.get(id) : undefined
}

function createIntent(world: World, session: Stripe.Checkout.Session) {
  const asked = world.store.checkouts.get(session.id)?.paymentIntent
  const { description = null, metadata = {} } = asked ?? {}
  const createdAt = world.clock.seconds()
  return world.store.paymentIntents.put(
    newPaymentIntent({ session, description, metadata, createdAt })
  )
}

function refusalOf(code: string, message: string, declineCode?: string): Refusal {
  return { code, message, declineCode: declineCode ?? null }
}
