import { inject } from '@adonisjs/core'
import type { Sale } from '../../orders/index.ts'
import { PublishEvents } from '../../outbox/index.ts'
import { Clock, type Transaction } from '../../shared/index.ts'
import { draftInvoice } from '../domain/draft_invoice.ts'
import type { InvoiceId } from '../domain/invoice.ts'
import { invoiceIssued } from '../events.ts'
import { Seller } from '../seller.ts'
import { insertInvoice } from './insert_invoice.ts'

/** Issues the invoice of a sale, once: it gets its number and stays as it is. Its file is made later. */
@inject()
export class IssueInvoice {
  constructor(
    private readonly clock: Clock,
    private readonly seller: Seller,
    private readonly publishEvents: PublishEvents
  ) {}

  /**
   * Locks the series until the caller commits: do nothing slow after it.
   *
   * @returns null when there is nothing to invoice, or it was done before
   * @throws StaleError when it was done in this very moment
   */
  async execute(trx: Transaction, sale: Sale): Promise<InvoiceId | null> {
    const draft = draftInvoice(sale)
    if (!draft) return null
    const id = await insertInvoice(trx, draft, { seller: this.seller, now: this.clock.now() })
    if (id) await this.publishEvents.execute(trx, [invoiceIssued(id)])
    return id
  }
}
