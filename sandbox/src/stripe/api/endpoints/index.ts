import type { Endpoint } from '../endpoint.ts'
import {
  expireCheckoutSession,
  listCheckoutSessions,
  retrieveCheckoutSession,
} from './checkout_sessions.ts'
import { createCheckoutSession } from './create_checkout_session.ts'
import { listDisputes, retrieveDispute } from './disputes.ts'
import { listEvents, retrieveEvent } from './events.ts'
import { retrieveCharge, retrievePaymentIntent } from './payments.ts'
import { createRefund, listRefunds, retrieveRefund } from './refunds.ts'

/** Every call that Holdfast makes of Stripe. */
export const ENDPOINTS: readonly Endpoint[] = [
  createCheckoutSession,
  retrieveCheckoutSession,
  listCheckoutSessions,
  expireCheckoutSession,
  retrievePaymentIntent,
  retrieveCharge,
  createRefund,
  retrieveRefund,
  listRefunds,
  retrieveDispute,
  listDisputes,
  retrieveEvent,
  listEvents,
]
