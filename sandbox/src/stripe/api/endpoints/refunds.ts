import type Stripe from 'stripe'
import { whyNoRefund } from '../../refunds/may_refund.ts'
import { refundable, refundCharge } from '../../refunds/refund_charge.ts'
import { chargeOf } from '../../state/payment_of.ts'
import type { World } from '../../world.ts'
import type { Endpoint } from '../endpoint.ts'
import { invalidRequest, noSuch } from '../errors.ts'
import { readPage } from '../pagination.ts'

const PATH = '/v1/refunds'

export const createRefund: Endpoint = {
  method: 'POST',
  path: PATH,
  prepare({ world, params }) {
    const [chargeId, intentId] = [params.string('charge'), params.string('payment_intent')]
    const amount = params.integer('amount')
    const reason = params.oneOf('reason', ['duplicate', 'fraudulent', 'requested_by_customer'])
    const metadata = params.metadata()
    params.refuseUnknown()
    if (amount !== undefined && amount < 1) {
      throw invalidRequest('Invalid positive integer', {
        code: 'parameter_invalid_integer',
        param: 'amount',
      })
    }

    return () => {
      const charge = findCharge(world, chargeId, intentId)
      const refusal = whyNoRefund(world, charge, amount)
      if (refusal) throw invalidRequest(refusal.message, refusal)
      return refundCharge(world, charge, {
        amount: amount ?? refundable(charge),
        reason: reason ?? null,
        metadata,
      })
    }
  },
}

export const retrieveRefund: Endpoint = {
  method: 'GET',
  path: `${PATH}/:id`,
  prepare({ world, params, id }) {
    params.refuseUnknown()
    return () => {
      const refund = world.store.refunds.get(id)
      if (!refund) throw noSuch('refund', id, 'id')
      return refund
    }
  },
}

export const listRefunds: Endpoint = {
  method: 'GET',
  path: PATH,
  prepare({ world, params }) {
    const page = readPage<Stripe.Refund>(params, PATH)
    const [charge, intent] = [params.string('charge'), params.string('payment_intent')]
    params.refuseUnknown()
    return () =>
      page(
        world.store.refunds,
        'refund',
        (refund) =>
          (charge === undefined || refund.charge === charge) &&
          (intent === undefined || refund.payment_intent === intent)
      )
  },
}

function findCharge(world: World, chargeId?: string, intentId?: string): Stripe.Charge {
  if (chargeId !== undefined) {
    const charge = world.store.charges.get(chargeId)
    if (!charge) throw noSuch('charge', chargeId, 'charge')
    return charge
  }
  if (intentId === undefined) {
    throw invalidRequest(
      'One of the following params should be provided for this request: payment_intent or charge.'
    )
  }
  const intent = world.store.paymentIntents.get(intentId)
  if (!intent) throw noSuch('payment_intent', intentId, 'payment_intent')
  const charge = chargeOf(world, intent)
  if (charge?.status === 'succeeded') return charge
  throw invalidRequest(
    `This PaymentIntent (${intentId}) does not have a successful charge to refund.`,
    {
      param: 'payment_intent',
    }
  )
}
