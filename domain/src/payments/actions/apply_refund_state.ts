import { firstRow, newId, rows, type OrderId, type Transaction } from '../../shared/index.ts'
import type { RefundPart } from '../domain/refund_part.ts'
import type { RefundReason } from '../domain/refund_reason.ts'
import type { ProviderRefund } from '../refund_provider.ts'

export interface AppliedRefund {
  readonly refundId: string
  readonly orderId: OrderId
  readonly reason: RefundReason
  /** Minor units that went back with this call; negative when they came back after all; 0 when nothing is new. */
  readonly moved: number
  /** What the refund is for; none where nobody has said. */
  readonly parts: readonly RefundPart[]
  /** Whether it failed with this call. */
  readonly hasFailed: boolean
}

/**
 * Writes down how a refund stands, and counts it with its payment once, however often the provider tells of it. One that
 * was made in the provider's dashboard gets its row here, once. The caller holds the order.
 */
export class ApplyRefundState {
  /** @returns null for a refund of a payment that is none of ours */
  async execute(
    trx: Transaction,
    refund: ProviderRefund,
    now: Date
  ): Promise<AppliedRefund | null> {
    const { id: providerRefundId, refundId, standing, failure } = refund
    const change = { providerRefundId, refundId, standing, failure, now }
    const applied = await firstRow<AppliedRefund>(trx, APPLY, change)
    if (applied) return applied
    const { paymentIntentId, amount, createdAt } = refund
    const adopted = { id: newId(), providerRefundId, paymentIntentId, amount, createdAt, now }
    await rows(trx, ADOPT, adopted)
    return firstRow<AppliedRefund>(trx, APPLY, change)
  }
}

/**
 * One that the provider said had failed stays failed: the word that it succeeded is older. One that only we gave up may
 * turn out to have been made after all.
 */
const APPLY = `
  WITH known AS MATERIALIZED (
    SELECT * FROM payments.refunds
    WHERE provider_refund_id = :providerRefundId OR (id::text = :refundId AND provider_refund_id IS NULL)
    FOR UPDATE
  ), refund AS MATERIALIZED (
    SELECT *, :standing <> 'pending' AND state <> :standing AND NOT (state = 'failed' AND provider_refund_id IS NOT NULL)
      AS is_new
    FROM known
  ), step AS MATERIALIZED (
    SELECT *, amount * is_new::int * ((:standing = 'succeeded')::int - (state = 'succeeded')::int) AS moved FROM refund
  ), changed AS (
    UPDATE payments.refunds refund
    SET provider_refund_id = :providerRefundId, claimed_until = NULL, updated_at = :now,
      state = CASE WHEN is_new THEN :standing ELSE refund.state END,
      last_error = CASE WHEN is_new THEN :failure ELSE refund.last_error END
    FROM step WHERE refund.id = step.id AND (is_new OR refund.provider_refund_id IS NULL)
  ), counted AS (
    UPDATE payments.payments payment SET refunded = refunded + moved
    FROM step WHERE payment.id = step.payment_id AND moved <> 0
  )
  SELECT id AS "refundId", order_id AS "orderId", reason, moved, lines AS parts,
    is_new AND :standing = 'failed' AS "hasFailed"
  FROM step`

/** What goes back of an order's second payment is no money of the order's. The provider is asked after it now and then. */
const ADOPT = `
  INSERT INTO payments.refunds (id, payment_id, order_id, amount, currency, reason, provider_refund_id, first_sent_at,
    next_at, created_at, updated_at)
  SELECT :id::uuid, payment.id, order_id, :amount::bigint, currency,
    CASE WHEN EXISTS (SELECT FROM payments.refunds WHERE payment_id = payment.id AND reason = 'duplicate')
      THEN 'duplicate' ELSE 'made_at_provider' END,
    :providerRefundId, :createdAt::timestamptz, :now::timestamptz + interval '1 hour', :createdAt, :now
  FROM payments.payments payment WHERE payment_intent_id = :paymentIntentId
  ON CONFLICT (provider_refund_id) DO NOTHING`
