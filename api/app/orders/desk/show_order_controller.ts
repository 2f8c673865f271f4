import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { GetOrderCaseQuery } from '@holdfast/domain/orders'
import type { OrderId } from '@holdfast/domain/shared'
import { idOf } from '#app/shared/id_in_path'
import { ORDER_CASE } from '#app/orders/desk/schemas'
import { dataOf, type Operation, UUID } from '#app/shared/openapi/operation'
import { Problem } from '#app/shared/problem'

@inject()
export default class ShowOrderController {
  static operation: Operation = {
    summary: 'An order with its payments, refunds, disputes and all that happened to it',
    permission: 'see_orders',
    params: { id: UUID },
    answers: { 200: { description: 'The order', schema: dataOf(ORDER_CASE) } },
    problems: ['not_found'],
  }

  constructor(private readonly getOrderCase: GetOrderCaseQuery) {}

  async handle(ctx: HttpContext) {
    const found = await this.getOrderCase.execute(idOf<OrderId>(ctx))
    if (!found) throw new Problem('not_found')
    ctx.response.header('cache-control', 'no-store').json({ data: found })
  }
}
