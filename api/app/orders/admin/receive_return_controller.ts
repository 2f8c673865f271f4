import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { ReceiveReturn, type ReceiveReturnRefusal } from '@holdfast/domain/orders'
import { ok, type ReturnId } from '@holdfast/domain/shared'
import { OncePerKey } from '@holdfast/domain/staff'
import { locationIdOf } from '#app/inventory/locations'
import { idOf } from '#app/shared/id_in_path'
import { stepProblem } from '#app/orders/admin/problems'
import { CHANGED_RETURN } from '#app/orders/admin/schemas'
import { receiveReturnValidator } from '#app/orders/admin/validators'
import { lineIdOf } from '#app/orders/line_problems'
import { dataOf, type Operation, UUID } from '#app/shared/openapi/operation'
import { readBody } from '#app/shared/validate'
import { ONCE_PROBLEMS, requestOf } from '#app/staff/staff_request'

@inject()
export default class ReceiveReturnController {
  static operation: Operation = {
    summary:
      'Take a return in: what came, what of it can be sold again, and whether money goes back',
    description:
      'Without lines, all that was asked for has come and can be sold again. Without `refund`, no money goes back.',
    permission: 'manage_returns',
    params: { id: UUID },
    headers: ['Idempotency-Key'],
    body: receiveReturnValidator,
    answers: { 200: { description: 'The return', schema: dataOf(CHANGED_RETURN) } },
    problems: ['not_found', 'return_state_conflict', 'order_state_conflict', ...ONCE_PROBLEMS],
  }

  constructor(
    private readonly oncePerKey: OncePerKey,
    private readonly receiveReturn: ReceiveReturn
  ) {}

  async handle(ctx: HttpContext) {
    const returnId = idOf<ReturnId>(ctx)
    const { lines, locationId, refund = 'none' } = await readBody(ctx, receiveReturnValidator)
    const request = requestOf(ctx)
    const done = await this.oncePerKey.execute<ReceiveReturnRefusal>(request, async (trx) => {
      const received = await this.receiveReturn.execute(trx, {
        returnId,
        lines: lines?.map((line) => ({ ...line, lineId: lineIdOf(line) })) ?? null,
        locationId: locationIdOf(locationId),
        refund,
        by: request.staff,
      })
      return received.ok ? ok({ returnId, ...received.value, state: 'received' }) : received
    })
    if (!done.ok) throw stepProblem(done.error)
    ctx.response.header('cache-control', 'no-store').json({ data: done.value })
  }
}
