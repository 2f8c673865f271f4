import type Stripe from 'stripe'
import type { World } from '../world.ts'

/** The PaymentIntent of a session; there is none until somebody tries to pay. */
export function intentOf(
  world: World,
  session: Stripe.Checkout.Session
): Stripe.PaymentIntent | undefined {
  const { payment_intent: id } = session
  return typeof id === 'string' ? world.store.paymentIntents.get(id) : undefined
}

/** The last attempt to move the money. */
export function chargeOf(
  world: World,
  intent: Stripe.PaymentIntent | undefined
): Stripe.Charge | undefined {
  const id = intent?.latest_charge
  return typeof id === 'string' ? world.store.charges.get(id) : undefined
}
