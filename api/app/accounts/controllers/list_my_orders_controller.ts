import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { ListOrdersOfAccountQuery } from '@holdfast/domain/orders'
import { OWN_ORDER } from '#app/accounts/schemas'
import { shopperOf } from '#app/accounts/shopper_guard'
import { myOrdersValidator } from '#app/accounts/validators/my_orders_validator'
import { listOf, type Operation } from '#app/shared/openapi/operation'
import { PAGE_META, pageBody, pageOf } from '#app/shared/paging'
import { readQuery } from '#app/shared/validate'

@inject()
export default class ListMyOrdersController {
  static operation: Operation = {
    summary: 'One’s own orders, the latest first',
    description: 'Each opens with the session, as it does with its token.',
    signedIn: true,
    query: myOrdersValidator,
    answers: { 200: { description: 'A page of orders', schema: listOf(OWN_ORDER, PAGE_META) } },
  }

  constructor(private readonly listOrders: ListOrdersOfAccountQuery) {}

  async handle(ctx: HttpContext) {
    const page = pageOf(await readQuery(ctx, myOrdersValidator))
    const orders = await this.listOrders.execute(shopperOf(ctx).accountId, page)
    ctx.response.header('cache-control', 'no-store').json(pageBody(orders, page))
  }
}
