import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { GetOrderQuery } from '@holdfast/domain/orders'
import { ListRefundsQuery } from '@holdfast/domain/payments'
import type { OrderId } from '@holdfast/domain/shared'
import { idOf } from '#app/shared/id_in_path'
import { REFUND } from '#app/orders/desk/schemas'
import { pageValidator } from '#app/orders/desk/validators'
import { listOf, type Operation, UUID } from '#app/shared/openapi/operation'
import { PAGE_META, pageBody, pageOf } from '#app/shared/paging'
import { Problem } from '#app/shared/problem'
import { readQuery } from '#app/shared/validate'

@inject()
export default class ListRefundsOfOrderController {
  static operation: Operation = {
    summary: 'The refunds of an order, the latest first',
    permission: 'see_payments',
    params: { id: UUID },
    query: pageValidator,
    answers: { 200: { description: 'A page of them', schema: listOf(REFUND, PAGE_META) } },
    problems: ['not_found'],
  }

  constructor(
    private readonly getOrder: GetOrderQuery,
    private readonly listRefunds: ListRefundsQuery
  ) {}

  async handle(ctx: HttpContext) {
    const orderId = idOf<OrderId>(ctx)
    const page = pageOf(await readQuery(ctx, pageValidator))
    if (!(await this.getOrder.execute(orderId))) throw new Problem('not_found')
    const found = await this.listRefunds.execute({ orderId }, page)
    ctx.response.header('cache-control', 'no-store').json(pageBody(found, page))
  }
}
