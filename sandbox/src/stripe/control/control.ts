import type Stripe from 'stripe'
import type { Faults } from '../api/faults.ts'
import type { RateLimiter } from '../api/rate_limiter.ts'
import { expireDueSessions, expireSession } from '../checkout/expire_session.ts'
import { findSession, requireOpen } from '../checkout/open_session.ts'
import {
  closeDispute,
  contestDispute,
  escalateInquiry,
  openDispute,
} from '../disputes/open_dispute.ts'
import { STRIPE_LIMITS, type Limits } from '../limits.ts'
import { bankDebitFor } from '../payments/bank_debits.ts'
import { findTestCard } from '../payments/cards.ts'
import { answerChallenge } from '../payments/answer_challenge.ts'
import type { PaymentResult } from '../payments/charge_card.ts'
import { payByBankDebit, payByCard } from '../payments/pay.ts'
import { chargeOf, intentOf } from '../state/payment_of.ts'
import { settleDebit, settleDueDebits } from '../payments/settle_debit.ts'
import { whyNoRefund } from '../refunds/may_refund.ts'
import { failRefund, refundable, refundCharge, succeedRefund } from '../refunds/refund_charge.ts'
import { settleDueRefunds } from '../refunds/settle_refunds.ts'
import type { Webhooks } from '../webhooks/webhooks.ts'
import type { World } from '../world.ts'

/** The sandbox cannot do that; nothing was changed. The message says why. */
export class ControlError extends Error {}

export interface PayWith {
  /** A published test card; 4242 4242 4242 4242 unless told otherwise. */
  card?: string
  /** The answer on the 3-D Secure page; left out, the payment waits there. */
  challenge?: 'complete' | 'fail'
  /** Pays by bank debit instead: what its test account stands for. */
  debit?: 'succeeds' | 'fails'
  name?: string
  email?: string
}

const PAYER = { name: 'Sandbox Shopper', email: 'shopper@example.com' }

/**
 * What tests and the dashboard may do that no shop can: pay as the shopper, decide as the bank,
 * move time, and break things.
 */
export class Control {
  readonly #world: World
  readonly #limiter: RateLimiter
  readonly #webhooks: Webhooks
  readonly faults: Faults

  constructor(world: World, limiter: RateLimiter, faults: Faults, webhooks: Webhooks) {
    this.#world = world
    this.#limiter = limiter
    this.#webhooks = webhooks
    this.faults = faults
  }

  /** Pays a session as its shopper would. @throws {SessionNotOpenError} */
  pay(sessionId: string, how: PayWith = {}): PaymentResult {
    const session = requireOpen(this.#world, this.#session(sessionId))
    const payer = {
      name: how.name ?? PAYER.name,
      email: how.email ?? session.customer_email ?? PAYER.email,
    }
    if (how.debit) return this.#payByDebit(session, how.debit, payer)

    const card = findTestCard(how.card ?? '4242424242424242')
    if (!card) throw new ControlError(`${how.card} is not one of the published test cards`)
    const expYear = new Date(this.#world.clock.now()).getUTCFullYear() + 1
    const result = payByCard(this.#world, session, card, { ...payer, expMonth: 12, expYear })
    return result.kind === 'challenged' && how.challenge
      ? answerChallenge(this.#world, result.session, how.challenge === 'complete')
      : result
  }

  /** The bank's word on a bank debit. @throws {NotProcessingError} */
  settle(sessionId: string, outcome: 'succeeds' | 'fails'): Stripe.Checkout.Session {
    return settleDebit(this.#world, this.#session(sessionId), outcome)
  }

  /** Time runs out for an open session. @throws {SessionNotOpenError} */
  expire(sessionId: string): Stripe.Checkout.Session {
    return expireSession(this.#world, requireOpen(this.#world, this.#session(sessionId)))
  }

  /** Somebody refunds in Stripe's dashboard: all that is left, or `amount` minor units. */
  refund(sessionId: string, amount?: number): Stripe.Refund {
    const charge = this.#charge(sessionId)
    const refusal = whyNoRefund(this.#world, charge, amount)
    if (refusal) throw new ControlError(refusal.message)
    return refundCharge(this.#world, charge, {
      amount: amount ?? refundable(charge),
      reason: null,
      metadata: {},
    })
  }

  /** The bank's word on a refund: `failed` may come even after it had succeeded. */
  settleRefund(refundId: string, outcome: 'succeeded' | 'failed'): Stripe.Refund {
    const refund = this.#world.store.refunds.get(refundId)
    if (!refund) throw new ControlError(`There is no refund ${refundId}`)
    if (refund.status === 'failed') throw new ControlError(`Refund ${refundId} has already failed`)
    return outcome === 'succeeded'
      ? succeedRefund(this.#world, refund)
      : failRefund(this.#world, refund, 'lost_or_stolen_card')
  }

  /** The shopper disputes the payment with their bank; with an inquiry, their bank only asks. */
  dispute(sessionId: string, reason = 'fraudulent', { inquiry = false } = {}): Stripe.Dispute {
    const charge = this.#charge(sessionId)
    if (charge.disputed) throw new ControlError('This payment is disputed already')
    return openDispute(this.#world, charge, reason, { inquiry })
  }

  /** The shop answers a dispute. */
  contestDispute(disputeId: string): Stripe.Dispute {
    return contestDispute(this.#world, this.#openDispute(disputeId))
  }

  /** The bank makes a dispute of what it only asked about. */
  escalateInquiry(disputeId: string): Stripe.Dispute {
    const inquiry = this.#openDispute(disputeId)
    if (!inquiry.status.startsWith('warning_')) throw new ControlError('This is no inquiry')
    return escalateInquiry(this.#world, inquiry)
  }

  /** The bank's last word; an inquiry just ends. */
  closeDispute(disputeId: string, outcome: 'won' | 'lost'): Stripe.Dispute {
    return closeDispute(this.#world, this.#openDispute(disputeId), outcome)
  }

  /** Does what has become due on the sandbox's clock: expiries, debits, refunds, webhooks. */
  tick() {
    expireDueSessions(this.#world)
    settleDueDebits(this.#world)
    settleDueRefunds(this.#world)
    this.#webhooks.tick()
  }

  setLimits(limits: Partial<Limits>) {
    Object.assign(this.#world.limits, limits)
  }

  /** Everything there is, for a test or a person to look at. */
  describe() {
    const { store, clock } = this.#world
    return {
      clock: clock.describe(),
      limits: this.#world.limits,
      faults: this.faults.planned(),
      webhooks: this.#webhooks.behaviour,
      sessions: [...store.sessions.values()],
      paymentIntents: [...store.paymentIntents.values()],
      charges: [...store.charges.values()],
      refunds: [...store.refunds.values()],
      disputes: [...store.disputes.values()],
      events: [...store.events.values()],
      deliveries: [...store.deliveries.values()],
    }
  }

  /** Forgets everything, and behaves well again. */
  reset() {
    this.#world.store.clear()
    this.#world.clock.reset()
    this.setLimits(STRIPE_LIMITS)
    this.#limiter.reset()
    this.faults.clear()
    this.#webhooks.reset()
  }

  #payByDebit(
    session: Stripe.Checkout.Session,
    outcome: 'succeeds' | 'fails',
    payer: { name: string; email: string }
  ): PaymentResult {
    const debit = bankDebitFor(session.currency ?? '')
    const account = debit?.accounts.find((candidate) => candidate.outcome.kind === outcome)
    if (!debit || !account || !session.payment_method_types.includes(debit.type)) {
      throw new ControlError('This session takes no bank debit')
    }
    return payByBankDebit(this.#world, session, debit, account.number, payer)
  }

  #session(id: string): Stripe.Checkout.Session {
    const session = findSession(this.#world, id)
    if (!session) throw new ControlError(`There is no Checkout Session ${id}`)
    return session
  }

  #openDispute(id: string): Stripe.Dispute {
    const dispute = this.#world.store.disputes.get(id)
    if (!dispute) throw new ControlError(`There is no dispute ${id}`)
    if (/^(?:won|lost|warning_closed)$/.test(dispute.status)) {
      throw new ControlError('This dispute is closed')
    }
    return dispute
  }

  #charge(sessionId: string): Stripe.Charge {
    const charge = chargeOf(this.#world, intentOf(this.#world, this.#session(sessionId)))
    if (charge?.status !== 'succeeded') throw new ControlError('This session has not been paid')
    return charge
  }
}
