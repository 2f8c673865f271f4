import type Stripe from 'stripe'
import { expireDueSessions, expireSession } from '../../checkout/expire_session.ts'
import { findSession } from '../../checkout/open_session.ts'
import type { World } from '../../world.ts'
import type { Endpoint } from '../endpoint.ts'
import { invalidRequest, noSuch } from '../errors.ts'
import { readPage } from '../pagination.ts'

const PATH = '/v1/checkout/sessions'

export const retrieveCheckoutSession: Endpoint = {
  method: 'GET',
  path: `${PATH}/:id`,
  prepare({ world, params, id }) {
    params.refuseUnknown()
    return () => requireSession(world, id)
  },
}

export const listCheckoutSessions: Endpoint = {
  method: 'GET',
  path: PATH,
  prepare({ world, params }) {
    const page = readPage<Stripe.Checkout.Session>(params, PATH)
    const paymentIntent = params.string('payment_intent')
    const status = params.oneOf('status', ['open', 'complete', 'expired'])
    params.refuseUnknown()
    const matches = (session: Stripe.Checkout.Session) =>
      (status === undefined || session.status === status) &&
      (paymentIntent === undefined || session.payment_intent === paymentIntent)

    return () => {
      expireDueSessions(world)
      return page(world.store.sessions, 'checkout.session', matches)
    }
  },
}

export const expireCheckoutSession: Endpoint = {
  method: 'POST',
  path: `${PATH}/:id/expire`,
  prepare({ world, params, id }) {
    params.refuseUnknown()
    return () => {
      const session = requireSession(world, id)
      if (session.status === 'open') return expireSession(world, session)
      throw invalidRequest(
        `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`
      )
    }
  },
}

function requireSession(world: World, id: string): Stripe.Checkout.Session {
  const session = findSession(world, id)
  if (!session) throw noSuch('checkout.session', id, 'session')
  return session
}
