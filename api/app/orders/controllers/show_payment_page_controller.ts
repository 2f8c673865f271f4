import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { CurrentPaymentPage, type NotPayable } from '@holdfast/domain/orders'
import { ownOrder } from '#app/orders/order_access'
import { PAYMENT_URL } from '#app/orders/schemas'
import { dataOf, type Operation, UUID } from '#app/shared/openapi/operation'
import { Problem } from '#app/shared/problem'

@inject()
export default class ShowPaymentPageController {
  static operation: Operation = {
    summary: 'The page where the order can be paid now',
    params: { id: UUID },
    headers: ['X-Order-Token'],
    answers: {
      200: {
        description: 'The payment page',
        schema: dataOf({
          type: 'object',
          properties: { paymentUrl: PAYMENT_URL },
          required: ['paymentUrl'],
        }),
      },
    },
    problems: [
      'not_found',
      'order_already_paid',
      'order_superseded',
      'order_payment_processing',
      'order_expired',
      'order_state_conflict',
    ],
  }

  constructor(private readonly currentPaymentPage: CurrentPaymentPage) {}

  async handle(ctx: HttpContext) {
    const page = await this.currentPaymentPage.execute(await ownOrder(ctx))
    if (!page.ok) throw problemOf(page.error)
    ctx.response.header('cache-control', 'no-store').json({ data: page.value })
  }
}

function problemOf(refusal: NotPayable): Problem {
  return new Problem(refusal === 'order_not_found' ? 'not_found' : refusal)
}
