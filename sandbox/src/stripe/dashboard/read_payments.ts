import type Stripe from 'stripe'
import { whyNoRefund } from '../refunds/may_refund.ts'
import { chargeOf, intentOf } from '../state/payment_of.ts'
import type { World } from '../world.ts'

/** How many of the newest payments the dashboard shows. */
const SHOWN = 100

/** A session with all that became of it. */
export interface PaymentRow {
  session: Stripe.Checkout.Session
  title: string
  intent: Stripe.PaymentIntent | null
  charge: Stripe.Charge | null
  refunds: Stripe.Refund[]
  dispute: Stripe.Dispute | null
  canBeRefunded: boolean
}

/** Newest first. */
export function readPayments(world: World): PaymentRow[] {
  const { store } = world
  return store.sessions
    .newestFirst()
    .slice(0, SHOWN)
    .map((session) => {
      const intent = intentOf(world, session)
      const charge = chargeOf(world, intent)
      const title = store.checkouts.get(session.id)?.lines[0]?.name ?? session.id
      return {
        session,
        title,
        intent: intent ?? null,
        charge: charge ?? null,
        refunds: charge
          ? [...store.refunds.values()].filter((one) => one.charge === charge.id)
          : [],
        dispute: [...store.disputes.values()].find((one) => one.charge === charge?.id) ?? null,
        canBeRefunded: charge !== undefined && whyNoRefund(world, charge) === null,
      }
    })
}
