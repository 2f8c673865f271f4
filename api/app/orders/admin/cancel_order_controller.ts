import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import {
  CancelOrderByStaff,
  CancelUnits,
  type CancelUnitsRefusal,
  type LineQuantity,
} from '@holdfast/domain/orders'
import { ok, type OrderId } from '@holdfast/domain/shared'
import { OncePerKey, type StaffRequest } from '@holdfast/domain/staff'
import { idOf } from '#app/shared/id_in_path'
import { stepProblem } from '#app/orders/admin/problems'
import { CANCELLED } from '#app/orders/admin/schemas'
import { cancelOrderValidator } from '#app/orders/admin/validators'
import { lineIdOf } from '#app/orders/line_problems'
import { dataOf, type Operation, UUID } from '#app/shared/openapi/operation'
import { Problem } from '#app/shared/problem'
import { readBody } from '#app/shared/validate'
import { ONCE_PROBLEMS, requestOf } from '#app/staff/staff_request'

@inject()
export default class CancelOrderController {
  static operation: Operation = {
    summary: 'Cancel an order that has not left, or units of it that cannot be sent',
    description:
      'Without lines, all of it, and all that was paid goes back; with lines, those units, and what was paid for them.',
    permission: 'cancel_orders',
    params: { id: UUID },
    headers: ['Idempotency-Key'],
    body: cancelOrderValidator,
    answers: { 200: { description: 'What was cancelled', schema: dataOf(CANCELLED) } },
    problems: [
      'not_found',
      'order_state_conflict',
      'payment_provider_unavailable',
      ...ONCE_PROBLEMS,
    ],
  }

  constructor(
    private readonly oncePerKey: OncePerKey,
    private readonly cancelOrder: CancelOrderByStaff,
    private readonly cancelUnits: CancelUnits
  ) {}

  async handle(ctx: HttpContext) {
    const orderId = idOf<OrderId>(ctx)
    const { lines } = await readBody(ctx, cancelOrderValidator)
    const request = requestOf(ctx)
    const units = lines?.map((line) => ({ ...line, lineId: lineIdOf(line) }))
    const data = units
      ? await this.#some(orderId, units, request)
      : await this.#all(orderId, request)
    ctx.response.header('cache-control', 'no-store').json({ data })
  }

  async #all(orderId: OrderId, request: StaffRequest): Promise<object> {
    const cancelled = await this.cancelOrder.execute(orderId, request)
    if (cancelled.ok) return { orderId, isWhole: true, refundId: null }
    switch (cancelled.error) {
      case 'order_not_found':
      case 'order_state_conflict':
        throw stepProblem({ code: cancelled.error })
      case 'payment_provider_unavailable':
        throw new Problem('payment_provider_unavailable', {
          detail:
            'The payment page must be closed first. The order was not changed; try again soon.',
          retryAfter: 5,
        })
      default:
        throw stepProblem(cancelled.error)
    }
  }

  async #some(
    orderId: OrderId,
    lines: readonly LineQuantity[],
    request: StaffRequest
  ): Promise<object> {
    const done = await this.oncePerKey.execute<CancelUnitsRefusal>(request, async (trx) => {
      const by = request.staff
      const cancelled = await this.cancelUnits.execute(trx, { orderId, lines, by })
      return cancelled.ok ? ok({ orderId, isWhole: false, ...cancelled.value }) : cancelled
    })
    if (!done.ok) throw stepProblem(done.error)
    return done.value
  }
}
