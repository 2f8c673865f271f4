import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { DismissRefund } from '@holdfast/domain/orders'
import { OncePerKey } from '@holdfast/domain/staff'
import { idOf } from '#app/shared/id_in_path'
import { refundProblem } from '#app/orders/desk/problems'
import { DISMISSED_REFUND } from '#app/orders/desk/schemas'
import { dataOf, type Operation, UUID } from '#app/shared/openapi/operation'
import { ONCE_PROBLEMS, requestOf } from '#app/staff/staff_request'

@inject()
export default class DismissRefundController {
  static operation: Operation = {
    summary: 'Mark a failed refund as settled in another way: nothing more is sent for it',
    permission: 'refund_orders',
    params: { id: UUID },
    headers: ['Idempotency-Key'],
    answers: { 200: { description: 'The refund', schema: dataOf(DISMISSED_REFUND) } },
    problems: ['not_found', 'refund_not_failed', ...ONCE_PROBLEMS],
  }

  constructor(
    private readonly oncePerKey: OncePerKey,
    private readonly dismissRefund: DismissRefund
  ) {}

  async handle(ctx: HttpContext) {
    const refundId = idOf(ctx)
    const request = requestOf(ctx)
    const done = await this.oncePerKey.execute(request, (trx) =>
      this.dismissRefund.execute(trx, refundId, request.staff)
    )
    if (!done.ok) throw refundProblem(done.error)
    ctx.response.header('cache-control', 'no-store').json({ data: done.value })
  }
}
