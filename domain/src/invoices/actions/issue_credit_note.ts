import { inject } from '@adonisjs/core'
import { PublishEvents } from '../../outbox/index.ts'
import { Clock, type OrderId, type Transaction } from '../../shared/index.ts'
import { creditable, draftCreditNote, type CreditedRefund } from '../domain/draft_credit_note.ts'
import { sumsOf } from '../domain/invoice.ts'
import { invoiceIssued } from '../events.ts'
import { lockCorrectable } from '../queries/lock_correctable.ts'
import { Seller } from '../seller.ts'
import { insertInvoice } from './insert_invoice.ts'

/** Issues the credit note of a refund, once. It refers to the order's invoice, and takes back part or all of it. */
@inject()
export class IssueCreditNote {
  constructor(
    private readonly clock: Clock,
    private readonly seller: Seller,
    private readonly publishEvents: PublishEvents
  ) {}

  /**
   * Locks the order's invoice, then the series, until the caller commits.
   *
   * @param refunded all that went back of the order and stayed there, this refund included, in minor units
   * @returns `known` when it was credited before, `not_invoiced` when the order has no invoice; nothing was written
   * @throws RangeError when the refund is more than is left of the invoice
   */
  async execute(
    trx: Transaction,
    orderId: OrderId,
    refund: CreditedRefund,
    refunded: number
  ): Promise<'issued' | 'known' | 'not_invoiced'> {
    const correctable = await lockCorrectable(trx, orderId)
    if (!correctable) return 'not_invoiced'
    if (correctable.refundIds.includes(refund.id)) return 'known'
    const credited = sumsOf(correctable.credited).total
    const due = creditable(refund, { refunded, credited })
    if (!due) return 'known'
    const draft = draftCreditNote(correctable, due)
    const id = await insertInvoice(trx, draft, { seller: this.seller, now: this.clock.now() })
    if (!id) return 'known'
    await this.publishEvents.execute(trx, [invoiceIssued(id)])
    return 'issued'
  }
}
