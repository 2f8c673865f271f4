import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { RefundOrder, type RefundOrderRefusal, type RefundScope } from '@holdfast/domain/orders'
import { parseId, type OrderId, type OrderLineId } from '@holdfast/domain/shared'
import { OncePerKey } from '@holdfast/domain/staff'
import type { Infer } from '@vinejs/vine/types'
import { idOf } from '#app/shared/id_in_path'
import { REFUND_PROBLEMS, refundProblem } from '#app/orders/desk/problems'
import { REQUESTED_REFUND } from '#app/orders/desk/schemas'
import { refundOrderValidator } from '#app/orders/desk/validators'
import { dataOf, type Operation, UUID } from '#app/shared/openapi/operation'
import { invalid } from '#app/shared/problem'
import { readBody } from '#app/shared/validate'
import { requestOf } from '#app/staff/staff_request'

@inject()
export default class RefundOrderController {
  static operation: Operation = {
    summary: 'Give money of an order back',
    description:
      'By `lines`, each by pieces, by an amount or all that is left of it, and `shipping`; or an `amount` over the whole order, taken from everything by what is left of it; or, with none of these, all that is left. Amounts are in minor units. The money is sent a moment later.',
    permission: 'refund_orders',
    params: { id: UUID },
    headers: ['Idempotency-Key'],
    body: refundOrderValidator,
    answers: { 201: { description: 'What goes back', schema: dataOf(REQUESTED_REFUND) } },
    problems: [...REFUND_PROBLEMS, 'payment_disputed'],
  }

  constructor(
    private readonly oncePerKey: OncePerKey,
    private readonly refundOrder: RefundOrder
  ) {}

  async handle(ctx: HttpContext) {
    const orderId = idOf<OrderId>(ctx)
    const body = await readBody(ctx, refundOrderValidator)
    const wanted = { orderId, scope: scopeOf(body), reason: body.reason }
    const request = requestOf(ctx)
    const refunded = await this.oncePerKey.execute<RefundOrderRefusal>(request, (trx) =>
      this.refundOrder.execute(trx, { ...wanted, by: request.staff })
    )
    if (!refunded.ok) throw refundProblem(refunded.error)
    ctx.response.status(201).header('cache-control', 'no-store').json({ data: refunded.value })
  }
}

/** @throws Problem 422 for an amount beside lines, and for a line that nothing can be */
function scopeOf({ lines, shipping, amount }: Infer<typeof refundOrderValidator>): RefundScope {
  if (amount !== undefined) {
    if (!lines && !shipping) return { kind: 'amount', amount }
    throw refused(
      '/amount',
      'exclusive',
      'An amount over the order goes without lines and shipping'
    )
  }
  if (!lines && !shipping) return { kind: 'rest' }
  return {
    kind: 'parts',
    lines: (lines ?? []).map(({ lineId: text, ...line }, index) => {
      const lineId = parseId<OrderLineId>(text)
      if (lineId) return { ...line, lineId }
      throw refused(`/lines/${index}/lineId`, 'uuid', 'This is no id')
    }),
    shipping: shipping ? (shipping.amount ?? 'rest') : null,
  }
}

function refused(pointer: string, code: string, message: string) {
  return invalid({ pointer, code, message })
}
