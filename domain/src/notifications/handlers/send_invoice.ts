import { inject } from '@adonisjs/core'
import { type InvoiceId, invoiceNumber, RenderInvoice } from '../../invoices/index.ts'
import { GetOrderQuery } from '../../orders/index.ts'
import { ExternalEventHandler, type PublishedEvent } from '../../outbox/index.ts'
import { parseId } from '../../shared/index.ts'
import { Mailer, messageIdOf } from '../mailer.ts'
import { invoiceMail } from '../mails/invoice_mail.ts'
import { ShopIdentity } from '../shop_identity.ts'

/**
 * Sends an invoice or a credit note to whoever ordered, as a PDF: the stored one, drawn if it is not there yet. The
 * invoice outlives its order's contacts; who was erased meanwhile is not written to.
 */
@inject()
export class SendInvoice extends ExternalEventHandler {
  constructor(
    private readonly renderInvoice: RenderInvoice,
    private readonly getOrder: GetOrderQuery,
    private readonly mailer: Mailer,
    private readonly shop: ShopIdentity
  ) {
    super()
  }

  async send({ aggregateId }: PublishedEvent, deliveryId: string): Promise<void> {
    const invoiceId = parseId<InvoiceId>(aggregateId)
    const rendered = invoiceId && (await this.renderInvoice.execute(invoiceId))
    if (!rendered) throw new Error(`There is no invoice ${aggregateId}`)
    const { invoice, pdf } = rendered
    const order = await this.getOrder.execute(invoice.orderId)
    if (!order) return
    const fileName = `${invoiceNumber(invoice)}.pdf`
    await this.mailer.send({
      to: order.email,
      messageId: messageIdOf(deliveryId, this.shop),
      ...invoiceMail(invoice, this.shop),
      attachments: [{ fileName, contentType: 'application/pdf', bytes: pdf }],
    })
  }
}
