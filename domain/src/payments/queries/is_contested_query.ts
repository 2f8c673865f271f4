import { firstRow, type OrderId, type Transaction } from '../../shared/index.ts'
import { REFUNDABLE_DISPUTES } from '../domain/dispute_state.ts'

/**
 * Whether the money of an order is with a bank that contests it, or has kept it: the provider refunds no such payment.
 */
export class IsContestedQuery {
  async execute(trx: Transaction, orderId: OrderId): Promise<boolean> {
    const found = await firstRow(trx, CONTESTED, { orderId, free: REFUNDABLE_DISPUTES })
    return found !== null
  }
}

const CONTESTED = `
  SELECT 1 FROM payments.payments payment JOIN payments.disputes dispute ON dispute.payment_id = payment.id
  WHERE payment.order_id = :orderId AND NOT is_refundable AND state <> ALL(:free::text[])
  LIMIT 1`
