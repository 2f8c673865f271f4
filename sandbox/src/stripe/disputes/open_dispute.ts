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

/** What Stripe takes for handling a dispute (minor units). */
const FEE = 2000

/**
 * The cardholder tells their bank that the charge is wrong. The bank takes the money at once; of an inquiry it only asks,
 * and the charge may still be refunded. https://docs.stripe.com/disputes/how-disputes-work
 */
export function openDispute(
  world: World,
  charge: Stripe.Charge,
  reason: string,
  { inquiry = false } = {}
): Stripe.Dispute {
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
    is_charge_refundable: inquiry,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    ...cardDetails(charge),
    reason,
    status: inquiry ? 'warning_needs_response' : 'needs_response',
  } satisfies Stripe.Dispute)
  world.events.record('charge.dispute.created', dispute)
  return inquiry ? dispute : withdraw(world, dispute)
}

/** The shop sends its evidence, or has it sent: from now on the bank decides. */
export function contestDispute(world: World, dispute: Stripe.Dispute): Stripe.Dispute {
  const status =
    dispute.status === 'warning_needs_response' ? 'warning_under_review' : 'under_review'
  const contested = world.store.disputes.put({ ...dispute, status })
  world.events.record('charge.dispute.updated', contested)
  return contested
}

/** An inquiry that was not settled becomes a dispute, and takes the money. */
export function escalateInquiry(world: World, inquiry: Stripe.Dispute): Stripe.Dispute {
  const escalated = world.store.disputes.put({
    ...inquiry,
    is_charge_refundable: false,
    status: 'needs_response',
  })
  world.events.record('charge.dispute.updated', escalated)
  return withdraw(world, escalated)
}

function withdraw(world: World, dispute: Stripe.Dispute): Stripe.Dispute {
  const taken = balance(world, dispute, { amount: -dispute.amount, fee: FEE, type: 'withdrawal' })
  world.events.record('charge.dispute.funds_withdrawn', taken)
  return taken
}

function balance(
  world: World,
  dispute: Stripe.Dispute,
  { amount, fee, type }: { amount: number; fee: number; type: 'withdrawal' | 'reversal' }
): Stripe.Dispute {
  const at = world.clock.seconds()
  const transaction: Stripe.BalanceTransaction = {
    id: newId('txn_'),
    object: 'balance_transaction',
    amount,
    available_on: at,
    balance_type: 'payments',
    created: at,
    currency: dispute.currency,
    description: `Chargeback ${type} for ${String(dispute.charge)}`,
    exchange_rate: null,
    fee,
    fee_details: fee === 0 ? [] : [feeOf(dispute, fee)],
    net: amount - fee,
    reporting_category: type === 'withdrawal' ? 'dispute' : 'dispute_reversal',
    source: dispute.id,
    status: 'available',
    type: 'adjustment',
  }
  const balance_transactions = [...dispute.balance_transactions, transaction]
  return world.store.disputes.put({ ...dispute, balance_transactions })
}

function feeOf({ currency }: Stripe.Dispute, amount: number): Stripe.BalanceTransaction.FeeDetail {
  return { amount, application: null, currency, description: 'Dispute fee', type: 'stripe_fee' }
}

/** The bank decides. What it took stays away when the shop loses, and comes back when it wins; the fee never does. */
export function closeDispute(world: World, dispute: Stripe.Dispute, outcome: 'won' | 'lost') {
  const inquiry = dispute.status.startsWith('warning_')
  const status = inquiry ? 'warning_closed' : outcome
  const closed = world.store.disputes.put({ ...dispute, status })
  world.events.record('charge.dispute.closed', closed)
  if (status !== 'won') return closed
  const returned = balance(world, closed, { amount: dispute.amount, fee: 0, type: 'reversal' })
  world.events.record('charge.dispute.funds_reinstated', returned)
  return returned
}

function cardDetails(charge: Stripe.Charge): Pick<Stripe.Dispute, 'payment_method_details'> {
  const brand = charge.payment_method_details?.card?.brand
  if (!brand) return {}
  const card = { brand, case_type: 'chargeback', network: brand, network_reason_code: null }
  return { payment_method_details: { type: 'card', card } }
}
