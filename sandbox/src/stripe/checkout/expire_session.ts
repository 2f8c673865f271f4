import type Stripe from 'stripe'
import { intentOf } from '../state/payment_of.ts'
import type { World } from '../world.ts'

/** Closes an open session for good, and cancels what payment it had begun. */
export function expireSession(world: World, session: Stripe.Checkout.Session) {
  cancelPayment(world, session)
  const expired = world.store.sessions.put({ ...session, status: 'expired', url: null })
  world.events.record('checkout.session.expired', expired)
  return expired
}

/** Expires every open session whose time has come. */
export function expireDueSessions(world: World) {
  const now = world.clock.seconds()
  for (const session of [...world.store.sessions.values()]) {
    if (session.status === 'open' && session.expires_at <= now) expireSession(world, session)
  }
}

function cancelPayment(world: World, session: Stripe.Checkout.Session) {
  const intent = intentOf(world, session)
  if (!intent) return
  world.store.paymentIntents.put({
    ...intent,
    status: 'canceled',
    canceled_at: world.clock.seconds(),
    cancellation_reason: 'automatic',
    next_action: null,
  })
}
