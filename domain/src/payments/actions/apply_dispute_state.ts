import { firstRow, newId, type OrderId, type Transaction } from '../../shared/index.ts'
import type { ProviderDispute } from '../dispute_provider.ts'
import { CLOSED_DISPUTES } from '../domain/dispute_state.ts'

export interface AppliedDispute {
  readonly disputeId: string
  readonly orderId: OrderId
  /** Whether any payment of the order is disputed now. */
  readonly isOrderDisputed: boolean
}

/**
 * Writes down how a dispute stands, once for each change, and marks its payment while one of its disputes is open. The
 * caller holds the order.
 */
export class ApplyDisputeState {
  /** @returns null when nothing is new, or the payment is none of ours */
  async execute(
    trx: Transaction,
    dispute: ProviderDispute,
    now: Date
  ): Promise<AppliedDispute | null> {
    const { orderId: _, ...stands } = dispute
    const written = await firstRow<{ disputeId: string; paymentId: string; orderId: OrderId }>(
      trx,
      WRITE,
      { ...stands, disputeId: newId(), now }
    )
    if (!written) return null
    const { paymentId, orderId, disputeId } = written
    const closed = CLOSED_DISPUTES
    const marked = await firstRow<{ isOrderDisputed: boolean }>(trx, MARK, {
      paymentId,
      orderId,
      closed,
    })
    return { disputeId, orderId, isOrderDisputed: marked?.isOrderDisputed ?? false }
  }
}

const WRITE = `
  INSERT INTO payments.disputes AS known (id, payment_id, provider_dispute_id, amount, currency, reason, state, withdrawn,
    is_refundable, respond_by, created_at, updated_at)
  SELECT :disputeId::uuid, id, :id, :amount::bigint, currency, :reason, :state, :withdrawn::bigint, :isRefundable::boolean,
    :respondBy::timestamptz, :openedAt::timestamptz, :now::timestamptz
  FROM payments.payments WHERE payment_intent_id = :paymentIntentId
  ON CONFLICT (provider_dispute_id) DO UPDATE
  SET amount = excluded.amount, reason = excluded.reason, state = excluded.state, withdrawn = excluded.withdrawn,
    is_refundable = excluded.is_refundable, respond_by = excluded.respond_by, updated_at = excluded.updated_at
  WHERE (known.amount, known.reason, known.state, known.withdrawn, known.is_refundable, known.respond_by)
    IS DISTINCT FROM (excluded.amount, excluded.reason, excluded.state, excluded.withdrawn, excluded.is_refundable,
      excluded.respond_by)
  RETURNING id AS "disputeId", payment_id AS "paymentId",
    (SELECT order_id FROM payments.payments WHERE id = payment_id) AS "orderId"`

const MARK = `
  WITH open AS MATERIALIZED (
    SELECT DISTINCT payment_id
    FROM payments.payments payment JOIN payments.disputes dispute ON dispute.payment_id = payment.id
    WHERE payment.order_id = :orderId AND dispute.state <> ALL(:closed::text[])
  ), marked AS (
    UPDATE payments.payments SET disputed = id IN (SELECT payment_id FROM open) WHERE id = :paymentId
  )
  SELECT EXISTS (SELECT FROM open) AS "isOrderDisputed"`
