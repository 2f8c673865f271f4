import type Stripe from 'stripe'
import { newId } from '../ids.ts'
import type { World } from '../world.ts'

/** How long a shop has to answer (seconds). */
const RESPONSE_TIME = 10 * 24 * 3600

const NO_EVIDENCE: Stripe.Dispute.Evidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
}

/** The cardholder tells their bank that the charge is wrong. */
export function openDispute(world: World, charge: Stripe.Charge, reason: string): Stripe.Dispute {
  const created = world.clock.seconds()
  world.store.charges.put({ ...charge, disputed: true })
  const dispute = world.store.disputes.put({
    id: newId('du_'),
    object: 'dispute',
    amount: charge.amount - charge.amount_refunded,
    balance_transactions: [],
    charge: charge.id,
    created,
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: NO_EVIDENCE,
    evidence_details: {
      due_by: created + RESPONSE_TIME,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    ...cardDetails(charge),
    reason,
    status: 'needs_response',
  } satisfies Stripe.Dispute)
  world.events.record('charge.dispute.created', dispute)
  return dispute
}

/** The bank decides. A lost dispute takes the money; a won one leaves it with the shop. */
export function closeDispute(world: World, dispute: Stripe.Dispute, outcome: 'won' | 'lost') {
  const closed = world.store.disputes.put({ ...dispute, status: outcome })
  world.events.record('charge.dispute.closed', closed)
  return closed
}

function cardDetails(charge: Stripe.Charge): Pick<Stripe.Dispute, 'payment_method_details'> {
  const brand = charge.payment_method_details?.card?.brand
  if (!brand) return {}
  const card = { brand, case_type: 'chargeback', network: brand, network_reason_code: null }
  return { payment_method_details: { type: 'card', card } }
}
