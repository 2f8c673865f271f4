import type Stripe from 'stripe'
import { openDispute } from '../disputes/open_dispute.ts'
import type { World } from '../world.ts'
import type { CardOutcome } from './cards.ts'
import { refuse, succeed, type Payment, type Refusal } from './settle_payment.ts'

export type PaymentResult =
  | { kind: 'paid' | 'processing' | 'challenged'; session: Stripe.Checkout.Session }
  | { kind: 'refused'; session: Stripe.Checkout.Session; refusal: Refusal }

/** Does to a payment what its test card stands for. */
export function chargeCard(world: World, payment: Payment, outcome: CardOutcome): PaymentResult {
  switch (outcome.kind) {
    case 'succeeds':
    case 'refunds_late':
      return { kind: 'paid', session: succeed(world, payment).session }
    case 'is_disputed': {
      const { session, charge } = succeed(world, payment)
      openDispute(world, charge, outcome.reason)
      return { kind: 'paid', session }
    }
    case 'declines': {
      const { code, message, declineCode = null } = outcome
      const refusal = { code, message, declineCode }
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
