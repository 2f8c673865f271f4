import type Stripe from 'stripe'
import { requireOpen } from '../checkout/open_session.ts'
import { intentOf } from '../state/payment_of.ts'
import type { PaymentSource } from '../state/records.ts'
import type { World } from '../world.ts'
import type { BankDebit } from './bank_debits.ts'
import type { TestCard } from './cards.ts'
import { chargeCard, type PaymentResult } from './charge_card.ts'
import { newPaymentIntent } from './new_payment_intent.ts'
import { startProcessing, type Payment } from './settle_payment.ts'

/** Who pays, as they wrote it on the payment page. */
export interface Payer {
  name: string | null
  email: string | null
}

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
  return chargeCard(world, payment, card.outcome)
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

function createIntent(world: World, session: Stripe.Checkout.Session) {
  const asked = world.store.checkouts.get(session.id)?.paymentIntent
  const { description = null, metadata = {} } = asked ?? {}
  const createdAt = world.clock.seconds()
  return world.store.paymentIntents.put(
    newPaymentIntent({ session, description, metadata, createdAt })
  )
}
