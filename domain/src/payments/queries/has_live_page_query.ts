import { firstRow, type Transaction } from '../../shared/index.ts'
import type { PaymentSession } from '../domain/payment_session.ts'

/** Whether an order may be paid, or is being paid, on another page than this one. */
export class HasLivePageQuery {
  async execute(
    trx: Transaction,
    { orderId, attemptNo }: Pick<PaymentSession, 'orderId' | 'attemptNo'>
  ): Promise<boolean> {
    const live = await firstRow(
      trx,
      `SELECT 1 FROM payments.payment_attempts
       WHERE order_id = :orderId AND state IN ('pending', 'open', 'processing') AND attempt_no <> :attemptNo`,
      { orderId, attemptNo }
    )
    return live !== null
  }
}
