import { firstRow, type Transaction } from '../../shared/index.ts'
import type { RefundReason } from '../domain/refund_reason.ts'
import type { ProviderRefund } from '../refund_provider.ts'

export interface AppliedRefund {
  readonly refundId: string
  readonly reason: RefundReason
  /** Minor units that went back with this call; negative when they came back after all; 0 when nothing is new. */
  readonly moved: number
}

/**
 * Writes down how a refund of ours stands, and counts it with its payment once, however often the provider tells of it.
 * The caller holds the order. Null for a refund that is none of ours.
 */
export class ApplyRefundState {
  async execute(
    trx: Transaction,
    { refundId, standing }: ProviderRefund,
    now: Date
  ): Promise<AppliedRefund | null> {
    if (refundId === null) return null
    return firstRow<AppliedRefund>(trx, APPLY, { refundId, standing, now })
  }
}

const APPLY = `
  WITH refund AS MATERIALIZED (
    SELECT id, payment_id, reason, amount,
      amount * ((:standing = 'succeeded')::int - (state = 'succeeded')::int)
        * (:standing <> 'pending' AND state <> 'failed')::int AS moved
    FROM payments.refunds WHERE id::text = :refundId FOR UPDATE
  ), changed AS (
    UPDATE payments.refunds SET state = :standing, claimed_until = NULL, updated_at = :now
    WHERE id = (SELECT id FROM refund) AND :standing <> 'pending' AND state <> 'failed' AND state <> :standing
  ), counted AS (
    UPDATE payments.payments payment SET refunded = refunded + moved
    FROM refund WHERE payment.id = refund.payment_id AND moved <> 0
  )
  SELECT id AS "refundId", reason, moved FROM refund`
