import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { GetOrderQuery } from '@holdfast/domain/orders'
import { ownOrder } from '#app/orders/order_access'
import { ORDER } from '#app/orders/schemas'
import { dataOf, type Operation, UUID } from '#app/shared/openapi/operation'
import { Problem } from '#app/shared/problem'

@inject()
export default class ShowOrderController {
  static operation: Operation = {
    summary: 'An order',
    params: { id: UUID },
    headers: ['X-Order-Token'],
    answers: { 200: { description: 'The order', schema: dataOf(ORDER) } },
    problems: ['not_found'],
  }

  constructor(private readonly getOrder: GetOrderQuery) {}

  async handle(ctx: HttpContext) {
    const order = await this.getOrder.execute(await ownOrder(ctx))
    if (!order) throw new Problem('not_found')
    ctx.response.header('cache-control', 'no-store').json({ data: order })
  }
}
