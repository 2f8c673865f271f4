import { rows, type OrderId, type Transaction } from '../../shared/index.ts'

/**
 * Writes down that nobody can pay an order any more, after `ClosePaymentPage` has made sure of it. The caller holds the
 * order.
 */
export class MarkAttemptClosed {
  async execute(trx: Transaction, orderId: OrderId): Promise<void> {
    await rows(
      trx,
      `UPDATE payments.payment_attempts SET state = 'expired', claimed_until = NULL, updated_at = now()
       WHERE order_id = ? AND state IN ('pending', 'open')`,
      [orderId]
    )
  }
}
