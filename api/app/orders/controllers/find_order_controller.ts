import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { FindOrderQuery } from '@holdfast/domain/orders'
import { accessToken } from '#app/orders/order_access'
import { FOUND_ORDER } from '#app/orders/schemas'
import { findOrderValidator } from '#app/orders/validators/find_order_validator'
import { dataOf, type Operation } from '#app/shared/openapi/operation'
import { Problem } from '#app/shared/problem'
import { readBody } from '#app/shared/validate'
import { setOrderCookie } from '#app/shared/tokens'

@inject()
export default class FindOrderController {
  static operation: Operation = {
    summary: 'Find a guest’s order by its number and e-mail address',
    description: 'Opens the order to this browser by a cookie. Asked too often, it answers 429.',
    body: findOrderValidator,
    answers: { 200: { description: 'The order', schema: dataOf(FOUND_ORDER) } },
    problems: ['not_found'],
  }

  constructor(private readonly findOrder: FindOrderQuery) {}

  async handle(ctx: HttpContext) {
    const { number, email } = await readBody(ctx, findOrderValidator)
    const order = await this.findOrder.execute(number, email)
    if (!order) {
      throw new Problem('not_found', {
        detail: 'No order has this number and this e-mail address.',
      })
    }
    const data = { order, accessToken: accessToken(order.id) }
    setOrderCookie(ctx, order.id, data.accessToken)
    ctx.response.header('cache-control', 'no-store').json({ data })
  }
}
