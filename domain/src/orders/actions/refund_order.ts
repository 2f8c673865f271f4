import { inject } from '@adonisjs/core'
import { IsContestedQuery, type StaffRefundReason } from '../../payments/index.ts'
import { err, type OrderId, type Result, type Transaction } from '../../shared/index.ts'
import { RecordAudit, type StaffMember } from '../../staff/index.ts'
import type { RefundScope } from '../domain/choose_refund.ts'
import {
  RequestOrderRefund,
  type OrderRefundRefusal,
  type RequestedOrderRefund,
} from './request_order_refund.ts'

interface RefundOrderInput {
  readonly orderId: OrderId
  readonly scope: RefundScope
  readonly reason: StaffRefundReason
  readonly by: StaffMember
}

/** Why staff cannot refund. Nothing was changed. */
export type RefundOrderRefusal = OrderRefundRefusal | { readonly code: 'payment_disputed' }

/**
 * Staff give money of an order back. What its bank contests, or has kept, the provider would refuse: that is said before
 * anything is written. Locks cart → order → payment.
 */
@inject()
export class RefundOrder {
  constructor(
    private readonly requestOrderRefund: RequestOrderRefund,
    private readonly isContested: IsContestedQuery,
    private readonly recordAudit: RecordAudit
  ) {}

  async execute(
    trx: Transaction,
    { by, ...wanted }: RefundOrderInput
  ): Promise<Result<RequestedOrderRefund, RefundOrderRefusal>> {
    const { orderId, reason, scope } = wanted
    const requested = await this.requestOrderRefund.execute(trx, wanted)
    if (!requested.ok) return requested
    if (await this.isContested.execute(trx, orderId)) return err({ code: 'payment_disputed' })
    const { refundId, amount } = requested.value
    await this.recordAudit.execute(trx, {
      by,
      action: 'orders.refund',
      aggregate: { type: 'order', id: orderId },
      details: { refundId, reason, scope: scope.kind, ...amount },
    })
    return requested
  }
}
