import { matchPath } from '../../../http/match_path.ts'
import type { Endpoint } from '../endpoint.ts'
import { unrecognisedUrl } from '../errors.ts'
import {
  expireCheckoutSession,
  listCheckoutSessions,
  retrieveCheckoutSession,
} from './checkout_sessions.ts'
import { createCheckoutSession } from './create_checkout_session.ts'
import { listDisputes, retrieveDispute } from './disputes.ts'
import { listEvents, retrieveEvent } from './events.ts'
import { listPaymentIntents, retrieveCharge, retrievePaymentIntent } from './payments.ts'
import { createRefund, listRefunds, retrieveRefund } from './refunds.ts'

/** Every call that Holdfast makes of Stripe. */
const ENDPOINTS: readonly Endpoint[] = [
  createCheckoutSession,
  retrieveCheckoutSession,
  listCheckoutSessions,
  expireCheckoutSession,
  retrievePaymentIntent,
  listPaymentIntents,
  retrieveCharge,
  createRefund,
  retrieveRefund,
  listRefunds,
  retrieveDispute,
  listDisputes,
  retrieveEvent,
  listEvents,
]

/** @throws {ApiError} 404 for a URL that Stripe, or this stand-in, does not have */
export function findEndpoint(method: string, path: string): { endpoint: Endpoint; id: string } {
  for (const endpoint of ENDPOINTS) {
    const params = endpoint.method === method ? matchPath(endpoint.path, path) : null
    if (params) return { endpoint, id: params.id ?? '' }
  }
  throw unrecognisedUrl(method, path)
}
