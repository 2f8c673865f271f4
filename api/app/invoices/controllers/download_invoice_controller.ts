import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { ListInvoicesQuery, RenderInvoice } from '@holdfast/domain/invoices'
import { ownOrder } from '#app/orders/order_access'
import { type Operation, UUID } from '#app/shared/openapi/operation'
import { Problem } from '#app/shared/problem'

@inject()
export default class DownloadInvoiceController {
  static operation: Operation = {
    summary: 'An invoice as a PDF',
    params: { id: UUID, invoiceId: UUID },
    headers: ['X-Order-Token'],
    answers: { 200: { description: 'The invoice', contentType: 'application/pdf' } },
    problems: ['not_found'],
  }

  constructor(
    private readonly listInvoices: ListInvoicesQuery,
    private readonly renderInvoice: RenderInvoice
  ) {}

  async handle(ctx: HttpContext) {
    const invoices = await this.listInvoices.execute(await ownOrder(ctx))
    const invoice = invoices.find(({ id }) => id === String(ctx.params.invoiceId).toLowerCase())
    const rendered = invoice && (await this.renderInvoice.execute(invoice.id))
    if (!invoice || !rendered) throw new Problem('not_found')
    ctx.response
      .header('content-type', 'application/pdf')
      .header('content-disposition', `attachment; filename="${invoice.number}.pdf"`)
      .header('cache-control', 'private, no-store')
      .send(rendered.pdf, false)
  }
}
