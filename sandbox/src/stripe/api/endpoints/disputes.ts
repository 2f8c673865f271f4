import type Stripe from 'stripe'
import type { Endpoint } from '../endpoint.ts'
import { noSuch } from '../errors.ts'
import { readPage } from '../pagination.ts'

const PATH = '/v1/disputes'

export const retrieveDispute: Endpoint = {
  method: 'GET',
  path: `${PATH}/:id`,
  prepare({ world, params, id }) {
    params.refuseUnknown()
    return () => {
      const dispute = world.store.disputes.get(id)
      if (!dispute) throw noSuch('dispute', id, 'id')
      return dispute
    }
  },
}

export const listDisputes: Endpoint = {
  method: 'GET',
  path: PATH,
  prepare({ world, params }) {
    const page = readPage<Stripe.Dispute>(params, PATH)
    const [charge, intent] = [params.string('charge'), params.string('payment_intent')]
    params.refuseUnknown()
    return () =>
      page(
        world.store.disputes,
        'dispute',
        (dispute) =>
          (charge === undefined || dispute.charge === charge) &&
          (intent === undefined || dispute.payment_intent === intent)
      )
  },
}
