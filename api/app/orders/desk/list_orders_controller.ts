import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { ListOrdersQuery } from '@holdfast/domain/orders'
import { LISTED_ORDER } from '#app/orders/desk/schemas'
import { listOrdersValidator } from '#app/orders/desk/validators'
import { listOf, type Operation } from '#app/shared/openapi/operation'
import { PAGE_META, pageBody, pageOf } from '#app/shared/paging'
import { readQuery } from '#app/shared/validate'

@inject()
export default class ListOrdersController {
  static operation: Operation = {
    summary: 'Orders by number and state, the latest first',
    permission: 'see_orders',
    query: listOrdersValidator,
    answers: { 200: { description: 'A page of them', schema: listOf(LISTED_ORDER, PAGE_META) } },
  }

  constructor(private readonly list: ListOrdersQuery) {}

  async handle(ctx: HttpContext) {
    const filter = await readQuery(ctx, listOrdersValidator)
    const page = pageOf(filter)
    const found = await this.list.execute(filter, page)
    ctx.response.header('cache-control', 'no-store').json(pageBody(found, page))
  }
}
