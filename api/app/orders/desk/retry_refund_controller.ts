import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { RetryRefund } from '@holdfast/domain/orders'
import { idOf } from '#app/shared/id_in_path'
import { REFUND_PROBLEMS, refundProblem } from '#app/orders/desk/problems'
import { RETRIED_REFUND } from '#app/orders/desk/schemas'
import { dataOf, type Operation, UUID } from '#app/shared/openapi/operation'
import { requestOf } from '#app/staff/staff_request'

@inject()
export default class RetryRefundController {
  static operation: Operation = {
    summary: 'Send money again that did not get back to the shopper',
    description: 'As a new refund, once for each that failed. The provider is asked first.',
    permission: 'refund_orders',
    params: { id: UUID },
    headers: ['Idempotency-Key'],
    answers: { 201: { description: 'The new refund', schema: dataOf(RETRIED_REFUND) } },
    problems: [...REFUND_PROBLEMS, 'refund_not_failed', 'payment_provider_unavailable'],
  }

  constructor(private readonly retryRefund: RetryRefund) {}

  async handle(ctx: HttpContext) {
    const retried = await this.retryRefund.execute(requestOf(ctx), idOf(ctx))
    if (!retried.ok) throw refundProblem(retried.error)
    ctx.response.status(201).header('cache-control', 'no-store').json({ data: retried.value })
  }
}
