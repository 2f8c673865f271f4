import { rows, type OrderId, type Transaction } from '../../shared/index.ts'
import type { RefundPart } from '../domain/refund_part.ts'
import type { RefundReason } from '../domain/refund_reason.ts'

/** A refund of what an order cost that went back, or is on its way back. */
export interface LiveRefund {
  readonly id: string
  readonly state: 'pending' | 'succeeded'
  /** Minor units. */
  readonly amount: number
  readonly reason: RefundReason
  /** When it was asked for, here or at the provider. */
  readonly requestedAt: Date
  /** None where it is not known yet what it is for. */
  readonly parts: readonly RefundPart[]
}

/** The refunds of an order that have not failed; not those of a second payment of it. The caller holds the order. */
export class ListLiveRefundsQuery {
  execute(trx: Transaction, orderId: OrderId): Promise<LiveRefund[]> {
    return rows<LiveRefund>(trx, LIVE, [orderId])
  }
}

const LIVE = `
  SELECT refund.id, refund.state, refund.amount, refund.lines AS parts, refund.reason,
    refund.created_at AS "requestedAt"
  FROM payments.payments payment JOIN payments.refunds refund ON refund.payment_id = payment.id
  WHERE payment.order_id = ? AND refund.state <> 'failed' AND refund.reason <> 'duplicate'
  ORDER BY refund.id`
