import type Stripe from 'stripe'
import { newId } from '../ids.ts'
import { findTestCard } from '../payments/cards.ts'
import type { World } from '../world.ts'

export interface RefundRequest {
  /** Minor units, at most what is left of the charge. */
  amount: number
  reason: string | null
  metadata: Record<string, string>
}

/** What is left to give back (minor units). Refunds that failed do not count. */
export function refundable(charge: Stripe.Charge): number {
  return charge.amount_captured - charge.amount_refunded
}

/** Gives money back. The caller has made sure that the charge has as much left. */
export function refundCharge(world: World, charge: Stripe.Charge, request: RefundRequest) {
  const refund = world.store.refunds.put({
    id: newId('re_'),
    object: 'refund',
    amount: request.amount,
    balance_transaction: newId('txn_'),
    charge: charge.id,
    created: world.clock.seconds(),
    currency: charge.currency,
    customer: null,
    customer_account: null,
    destination_details: destination(charge),
    metadata: request.metadata,
    payment_intent: charge.payment_intent,
    payment_method: null,
    reason: request.reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: firstStatus(world, charge),
    transfer_reversal: null,
  } satisfies Stripe.Refund)

  const charged = putRefunded(world, charge, charge.amount_refunded + request.amount)
  world.events.record('refund.created', refund)
  world.events.record('charge.refunded', charged)
  return refund
}

/** A pending refund has reached the shopper. */
export function succeedRefund(world: World, refund: Stripe.Refund): Stripe.Refund {
  const succeeded = world.store.refunds.put({ ...refund, status: 'succeeded' })
  world.events.record('refund.updated', succeeded)
  return succeeded
}

/** The bank sent the money back to the shop: it may happen even after the refund succeeded. */
export function failRefund(world: World, refund: Stripe.Refund, reason: string): Stripe.Refund {
  const failed = world.store.refunds.put({
    ...refund,
    failure_balance_transaction: newId('txn_'),
    failure_reason: reason,
    status: 'failed',
  })
  const charge = typeof refund.charge === 'string' ? world.store.charges.get(refund.charge) : null
  if (charge) putRefunded(world, charge, charge.amount_refunded - refund.amount)
  world.events.record('refund.updated', failed)
  world.events.record('refund.failed', failed)
  return failed
}

function putRefunded(world: World, charge: Stripe.Charge, amountRefunded: number) {
  const refunded = amountRefunded >= charge.amount
  return world.store.charges.put({ ...charge, amount_refunded: amountRefunded, refunded })
}

/** Two test cards promise late news of their refunds, and bank debits take their time. */
function firstStatus(world: World, charge: Stripe.Charge): string {
  const id = charge.payment_intent
  const source = typeof id === 'string' ? world.store.sources.get(id) : undefined
  if (source && source.kind !== 'card') return 'pending'
  const outcome = source && findTestCard(source.testNumber)?.outcome
  return outcome?.kind === 'refunds_late' ? outcome.refundStarts : 'succeeded'
}

function destination(charge: Stripe.Charge): Stripe.Refund.DestinationDetails {
  if (charge.payment_method_details?.type !== 'card') return { type: 'bank_transfer' }
  return {
    type: 'card',
    card: {
      reference_status: 'pending',
      reference_type: 'acquirer_reference_number',
      type: 'refund',
    },
  }
}
