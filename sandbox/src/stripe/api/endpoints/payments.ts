import type Stripe from 'stripe'
import type { Endpoint } from '../endpoint.ts'
import { noSuch } from '../errors.ts'
import { readPage } from '../pagination.ts'

const PATH = '/v1/payment_intents'

export const retrievePaymentIntent: Endpoint = {
  method: 'GET',
  path: `${PATH}/:id`,
  prepare({ world, params, id }) {
    params.refuseUnknown()
    return () => {
      const intent = world.store.paymentIntents.get(id)
      if (!intent) throw noSuch('payment_intent', id, 'intent')
      return intent
    }
  },
}

export const listPaymentIntents: Endpoint = {
  method: 'GET',
  path: PATH,
  prepare({ world, params }) {
    const page = readPage<Stripe.PaymentIntent>(params, PATH)
    params.refuseUnknown()
    return () => page(world.store.paymentIntents, 'payment_intent', () => true)
  },
}

export const retrieveCharge: Endpoint = {
  method: 'GET',
  path: '/v1/charges/:id',
  prepare({ world, params, id }) {
    params.refuseUnknown()
    return () => {
      const charge = world.store.charges.get(id)
      if (!charge) throw noSuch('charge', id, 'id')
      return charge
    }
  },
}
