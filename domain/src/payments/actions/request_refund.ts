import { inject } from '@adonisjs/core'
import { Clock, firstRow, newId, type OrderId, type Transaction } from '../../shared/index.ts'
import type { RefundPart } from '../domain/refund_part.ts'
import type { RefundReason } from '../domain/refund_reason.ts'

interface RequestRefundInput {
  readonly orderId: OrderId
  readonly reason: RefundReason
  /** Left out, the payment that pays for the order. */
  readonly paymentId?: string
  /** What goes back for what, and so how much; left out, all that is left of the payment. */
  readonly parts?: readonly RefundPart[]
  /** The failed refund whose money goes again. */
  readonly retryOf?: string
}

export interface RequestedRefund {
  readonly refundId: string
  /** Minor units. */
  readonly amount: number
}

/**
 * Writes down that money has to go back, before anybody is asked to send it. What is already on its way back does not go
 * twice. The caller holds the order.
 */
@inject()
export class RequestRefund {
  constructor(private readonly clock: Clock) {}

  /** @returns null when so much is not left of the payment, or nothing is; nothing was written */
  async execute(
    trx: Transaction,
    { orderId, paymentId, reason, parts, retryOf }: RequestRefundInput
  ): Promise<RequestedRefund | null> {
    return firstRow<RequestedRefund>(trx, REQUEST, {
      id: newId(),
      orderId,
      paymentId: paymentId ?? null,
      amount: parts?.reduce((sum, part) => sum + part.amount, 0) ?? null,
      lines: JSON.stringify(parts ?? []),
      reason,
      retryOf: retryOf ?? null,
      now: this.clock.now(),
    })
  }
}

/** A payment of which something goes back as a `duplicate` is the order's second. */
const REQUEST = `
  INSERT INTO payments.refunds (id, payment_id, order_id, amount, currency, lines, reason, retry_of, next_at, created_at, updated_at)
  SELECT :id::uuid, payment.id, order_id, coalesce(:amount::bigint, amount - going_back), currency, :lines::jsonb, :reason,
    :retryOf::uuid, :now::timestamptz, :now, :now
  FROM payments.payments payment
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(amount) FILTER (WHERE state <> 'failed'), 0) AS going_back,
      coalesce(bool_or(reason = 'duplicate'), false) AS is_second
    FROM payments.refunds WHERE payment_id = payment.id
  ) AS refunds
  WHERE order_id = :orderId AND CASE WHEN :paymentId::uuid IS NULL THEN NOT is_second ELSE payment.id = :paymentId END
    AND amount - going_back >= coalesce(:amount::bigint, 1)
  LIMIT 1
  RETURNING id AS "refundId", amount`
