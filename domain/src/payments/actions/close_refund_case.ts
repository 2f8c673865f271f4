import { inject } from '@adonisjs/core'
import { Clock, firstRow, type OrderId, type Transaction } from '../../shared/index.ts'

/** Marks a refund that failed as seen to: it was sent again, or settled in another way. Nobody can do so twice. */
@inject()
export class CloseRefundCase {
  constructor(private readonly clock: Clock) {}

  /** @returns the order; null when the refund has not failed, or was seen to before */
  async execute(trx: Transaction, refundId: string): Promise<OrderId | null> {
    const closed = await firstRow<{ orderId: OrderId }>(trx, CLOSE, {
      refundId,
      now: this.clock.now(),
    })
    return closed?.orderId ?? null
  }
}

const CLOSE = `
  UPDATE payments.refunds SET case_closed_at = :now
  WHERE id = :refundId AND state = 'failed' AND case_closed_at IS NULL
  RETURNING order_id AS "orderId"`
