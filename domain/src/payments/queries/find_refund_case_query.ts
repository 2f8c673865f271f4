import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { firstRow, type OrderId } from '../../shared/index.ts'
import type { RefundPart } from '../domain/refund_part.ts'
import type { RefundReason } from '../domain/refund_reason.ts'

/** A refund, as those see it who have to send it again. */
export interface RefundCase {
  readonly id: string
  readonly orderId: OrderId
  readonly paymentId: string
  readonly paymentIntentId: string
  readonly amount: number
  readonly parts: readonly RefundPart[]
  readonly reason: RefundReason
  /** Whether it failed, and nobody has seen to that yet. */
  readonly needsAttention: boolean
}

@inject()
export class FindRefundCaseQuery {
  constructor(private readonly db: Database) {}

  execute(refundId: string): Promise<RefundCase | null> {
    return firstRow<RefundCase>(this.db, CASE, [refundId])
  }
}

const CASE = `
  SELECT refund.id, refund.order_id AS "orderId", payment_id AS "paymentId", payment_intent_id AS "paymentIntentId",
    refund.amount, lines AS parts, reason, state = 'failed' AND case_closed_at IS NULL AS "needsAttention"
  FROM payments.refunds refund JOIN payments.payments payment ON payment.id = payment_id
  WHERE refund.id = ?`
