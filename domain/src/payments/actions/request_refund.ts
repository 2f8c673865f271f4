import { inject } from '@adonisjs/core'
import { Clock, newId, rows, type OrderId, type Transaction } from '../../shared/index.ts'

/** Why money goes back. `duplicate`: the order was paid already, by another payment. */
export type RefundReason = 'duplicate' | 'order_cancelled' | 'out_of_stock'

interface RequestRefundInput {
  readonly orderId: OrderId
  /** Left out, the order's only payment that has anything left. */
  readonly paymentId?: string
  readonly reason: RefundReason
}

/**
 * Writes down that all that is left of a payment has to go back, before anybody is asked to send it. What is already on
 * its way back does not go twice. The caller holds the order.
 */
@inject()
export class RequestRefund {
  constructor(private readonly clock: Clock) {}

  async execute(
    trx: Transaction,
    { orderId, paymentId, reason }: RequestRefundInput
  ): Promise<void> {
    await rows(trx, REQUEST, {
      id: newId(),
      orderId,
      paymentId: paymentId ?? null,
      reason,
      now: this.clock.now(),
    })
  }
}

const REQUEST = `
  INSERT INTO payments.refunds (id, payment_id, order_id, amount, currency, reason, next_at, created_at, updated_at)
  SELECT :id::uuid, payment.id, order_id, amount - going_back, currency, :reason, :now::timestamptz, :now, :now
  FROM payments.payments payment
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(amount), 0) AS going_back FROM payments.refunds
    WHERE payment_id = payment.id AND state <> 'failed'
  ) AS refunds
  WHERE order_id = :orderId AND payment.id = coalesce(:paymentId::uuid, payment.id) AND amount > going_back
  LIMIT 1`
