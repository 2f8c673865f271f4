import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { CancelOrder, type CancelRefusal, GetOrderQuery } from '@holdfast/domain/orders'
import { ownOrder } from '#app/orders/order_access'
import { ORDER } from '#app/orders/schemas'
import { dataOf, type Operation, UUID } from '#app/shared/openapi/operation'
import { Problem } from '#app/shared/problem'

@inject()
export default class CancelOrderController {
  static operation: Operation = {
    summary: 'Cancel the order, before it is sent',
    description: 'What was paid goes back.',
    params: { id: UUID },
    headers: ['X-Order-Token'],
    answers: { 200: { description: 'The order, cancelled', schema: dataOf(ORDER) } },
    problems: ['not_found', 'order_state_conflict', 'payment_provider_unavailable'],
  }

  constructor(
    private readonly cancelOrder: CancelOrder,
    private readonly getOrder: GetOrderQuery
  ) {}

  async handle(ctx: HttpContext) {
    const orderId = await ownOrder(ctx)
    const cancelled = await this.cancelOrder.execute(orderId, 'cancel_by_customer')
    if (!cancelled.ok) throw problemOf(cancelled.error)
    const order = await this.getOrder.execute(orderId)
    if (!order) throw new Problem('not_found')
    ctx.response.header('cache-control', 'no-store').json({ data: order })
  }
}

function problemOf(refusal: CancelRefusal): Problem {
  switch (refusal) {
    case 'order_not_found':
      return new Problem('not_found')
    case 'order_state_conflict':
      return new Problem('order_state_conflict', {
        detail: 'The order can no longer be cancelled. It was not changed.',
      })
    case 'payment_provider_unavailable':
      return new Problem('payment_provider_unavailable', {
        detail: 'The payment page must be closed first. The order was not changed; try again soon.',
        retryAfter: 5,
      })
  }
}
