import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { ListReturnsOfOrderQuery } from '@holdfast/domain/orders'
import { ownOrder } from '#app/orders/order_access'
import { RETURN, RETURNABLE } from '#app/orders/return_schemas'
import { listOf, type Operation, UUID } from '#app/shared/openapi/operation'
import { Problem } from '#app/shared/problem'

@inject()
export default class ListReturnsOfOrderController {
  static operation: Operation = {
    summary: 'The returns of an order, and what else can be sent back',
    params: { id: UUID },
    headers: ['X-Order-Token'],
    answers: {
      200: { description: 'The returns, the latest first', schema: listOf(RETURN, RETURNABLE) },
    },
    problems: ['not_found'],
  }

  constructor(private readonly listReturns: ListReturnsOfOrderQuery) {}

  async handle(ctx: HttpContext) {
    const list = await this.listReturns.execute(await ownOrder(ctx))
    if (!list) throw new Problem('not_found')
    const { returns: data, returnable } = list
    ctx.response.header('cache-control', 'no-store').json({ data, meta: { returnable } })
  }
}
