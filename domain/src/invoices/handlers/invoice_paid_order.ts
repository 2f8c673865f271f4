import { inject } from '@adonisjs/core'
import { GetSaleQuery, type Sale } from '../../orders/index.ts'
import { LookingEventHandler, type PublishedEvent } from '../../outbox/index.ts'
import { parseId, type OrderId, type Transaction } from '../../shared/index.ts'
import { IssueInvoice } from '../actions/issue_invoice.ts'

/** Issues the invoice of a paid order. What was sold is read first, so that the series is locked for a moment only. */
@inject()
export class InvoicePaidOrder extends LookingEventHandler<Sale | null> {
  constructor(
    private readonly getSale: GetSaleQuery,
    private readonly issueInvoice: IssueInvoice
  ) {
    super()
  }

  async look({ aggregateId }: PublishedEvent): Promise<Sale | null> {
    const orderId = parseId<OrderId>(aggregateId)
    return orderId && this.getSale.execute(orderId)
  }

  async handle(_event: PublishedEvent, trx: Transaction, sale: Sale | null): Promise<void> {
    if (sale) await this.issueInvoice.execute(trx, sale)
  }
}
