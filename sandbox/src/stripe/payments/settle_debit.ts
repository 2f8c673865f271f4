import type Stripe from 'stripe'
import { bankDebitFor, findTestAccount } from './bank_debits.ts'
import { paymentError } from './settle_payment.ts'
import { chargeOf, intentOf } from '../state/payment_of.ts'
import type { World } from '../world.ts'

/** Only a bank debit that is still on its way can settle; nothing was changed. */
export class NotProcessingError extends Error {
  readonly session: Stripe.Checkout.Session

  constructor(session: Stripe.Checkout.Session) {
    super(`The payment of Checkout Session ${session.id} is not being processed`)
    this.session = session
  }
}

interface Failure {
  code: string
  message: string
}

/**
 * The bank's word on a debit.
 *
 * @param outcome `expected` asks the test account which of the two it stands for.
 * @throws {NotProcessingError}
 */
export function settleDebit(
  world: World,
  session: Stripe.Checkout.Session,
  outcome: 'succeeds' | 'fails' | 'expected'
) {
  const { intent, charge } = processingPayment(world, session)
  const failure = failureOf(world, intent, outcome)
  return failure
    ? fail(world, session, intent, charge, failure)
    : settle(world, session, intent, charge)
}

/** Settles the debits whose days are over. */
export function settleDueDebits(world: World) {
  const now = world.clock.seconds()
  for (const source of [...world.store.sources.values()]) {
    if (source.settlesAt === null || source.settlesAt > now) continue
    world.store.sources.put({ ...source, settlesAt: null })
    const session = [...world.store.sessions.values()].find(
      ({ payment_intent }) => payment_intent === source.id
    )
    const status = world.store.paymentIntents.get(source.id)?.status
    if (session && status === 'processing') settleDebit(world, session, 'expected')
  }
}

function settle(
  world: World,
  session: Stripe.Checkout.Session,
  intent: Stripe.PaymentIntent,
  charge: Stripe.Charge
) {
  world.store.charges.put({ ...charge, paid: true, status: 'succeeded' })
  const succeeded = world.store.paymentIntents.put({
    ...intent,
    amount_received: intent.amount,
    status: 'succeeded',
  })
  const paid = world.store.sessions.put({ ...session, payment_status: 'paid' })
  world.events.record('payment_intent.succeeded', succeeded)
  world.events.record('checkout.session.async_payment_succeeded', paid)
  return paid
}

function fail(
  world: World,
  session: Stripe.Checkout.Session,
  intent: Stripe.PaymentIntent,
  charge: Stripe.Charge,
  { code, message }: Failure
) {
  world.store.charges.put({
    ...charge,
    amount_captured: 0,
    captured: false,
    failure_code: code,
    failure_message: message,
    status: 'failed',
  })
  const failed = world.store.paymentIntents.put({
    ...intent,
    last_payment_error: paymentError({ code, message, declineCode: null }, charge.id),
    payment_method: null,
    status: 'requires_payment_method',
  })
  world.events.record('payment_intent.payment_failed', failed)
  world.events.record('checkout.session.async_payment_failed', session)
  return session
}

function processingPayment(world: World, session: Stripe.Checkout.Session) {
  const intent = intentOf(world, session)
  const charge = chargeOf(world, intent)
  if (!intent || !charge || intent.status !== 'processing') throw new NotProcessingError(session)
  return { intent, charge }
}

function failureOf(
  world: World,
  intent: Stripe.PaymentIntent,
  outcome: 'succeeds' | 'fails' | 'expected'
): Failure | null {
  if (outcome === 'succeeds') return null
  const debit = bankDebitFor(intent.currency)
  const number = world.store.sources.get(intent.id)?.testNumber ?? ''
  const expected = debit && findTestAccount(debit, number)?.outcome
  if (expected?.kind === 'fails') return expected
  if (outcome === 'expected') return null
  return { code: 'insufficient_funds', message: 'The account has insufficient funds.' }
}
