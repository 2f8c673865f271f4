import type { Endpoint } from '../endpoint.ts'
import { noSuch } from '../errors.ts'

export const retrievePaymentIntent: Endpoint = {
  method: 'GET',
  path: '/v1/payment_intents/:id',
  prepare({ world, params, id }) {
    params.refuseUnknown()
    return () => {
      const intent = world.store.paymentIntents.get(id)
      if (!intent) throw noSuch('payment_intent', id, 'intent')
      return intent
    }
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
