import { inject } from '@adonisjs/core'
import { GetSaleQuery } from '../../orders/index.ts'
import { EventHandler, NotYetError, type PublishedEvent } from '../../outbox/index.ts'
import { GetRefundQuery } from '../../payments/index.ts'
import { parseId, type OrderId, type Transaction } from '../../shared/index.ts'
import { IssueCreditNote } from '../actions/issue_credit_note.ts'
import type { RefundId } from '../domain/invoice.ts'

/** Seconds that an order's invoice is given to be issued, when its refund is quicker. */
const SOON = 5

/** Issues the credit note of a refund that its event names. Money that came for nothing was never invoiced. */
@inject()
export class CreditRefund extends EventHandler {
  constructor(
    private readonly getRefund: GetRefundQuery,
    private readonly getSale: GetSaleQuery,
    private readonly issueCreditNote: IssueCreditNote
  ) {
    super()
  }

  async handle({ aggregateId, payload }: PublishedEvent, trx: Transaction): Promise<void> {
    const orderId = parseId<OrderId>(aggregateId)
    const refundId = parseId<RefundId>(payload.refundId)
    if (!orderId || !refundId) return
    const refund = await this.getRefund.execute(refundId, trx)
    if (!refund) throw new Error(`There is no refund ${refundId}`)
    const credited = { ...refund, id: refundId }
    const outcome = await this.issueCreditNote.execute(trx, orderId, credited, refund.orderRefunded)
    if (outcome !== 'not_invoiced') return
    const sale = await this.getSale.execute(orderId, trx)
    if (sale && !sale.isStray) throw new NotYetError(`Order ${orderId} has no invoice yet`, SOON)
  }
}
