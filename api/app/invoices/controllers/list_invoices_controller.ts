import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { ListInvoicesQuery } from '@holdfast/domain/invoices'
import { LISTED_INVOICE } from '#app/invoices/schemas'
import { ownOrder } from '#app/orders/order_access'
import { listOf, type Operation, UUID } from '#app/shared/openapi/operation'

@inject()
export default class ListInvoicesController {
  static operation: Operation = {
    summary: 'The invoice and the credit notes of an order',
    description: 'Empty until the order is paid, and for a few seconds after.',
    params: { id: UUID },
    headers: ['X-Order-Token'],
    answers: { 200: { description: 'The oldest first', schema: listOf(LISTED_INVOICE) } },
    problems: ['not_found'],
  }

  constructor(private readonly listInvoices: ListInvoicesQuery) {}

  async handle(ctx: HttpContext) {
    const orderId = await ownOrder(ctx)
    const invoices = await this.listInvoices.execute(orderId)
    const data = invoices.map((invoice) => ({
      ...invoice,
      url: `/api/v1/orders/${orderId}/invoices/${invoice.id}`,
    }))
    ctx.response.header('cache-control', 'private, no-store').json({ data })
  }
}
