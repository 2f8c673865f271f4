import type Stripe from 'stripe'
import type { Html } from '../../http/html.ts'
import { messagePage } from '../../pages/layout.ts'
import { intentOf } from '../state/payment_of.ts'
import type { World } from '../world.ts'
import { successUrl } from './success_url.ts'

/** What a payment page shows once it can no longer take money. */
export function closedPage(world: World, session: Stripe.Checkout.Session): Html {
  if (session.status === 'expired') {
    const text = 'Nothing was charged. Go back to the shop to start again.'
    const way = session.cancel_url
      ? { url: session.cancel_url, label: 'Back to the shop' }
      : undefined
    return messagePage('This payment page has expired', text, way)
  }
  const way = { url: successUrl(session), label: 'See your order' }
  if (session.payment_status === 'paid') {
    return messagePage('This is already paid', 'It was charged once, and will not be again.', way)
  }
  return intentOf(world, session)?.status === 'processing'
    ? messagePage('Your bank is on it', 'The payment has been started and is on its way.', way)
    : messagePage('Your bank refused', 'The payment did not go through. Nothing was charged.', way)
}
