import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { GetReturnQuery, RequestReturn, type RequestReturnRefusal } from '@holdfast/domain/orders'
import { idempotencyKey } from '#app/shared/idempotency_key'
import { lineIdOf, lineProblem } from '#app/orders/line_problems'
import { ownOrder } from '#app/orders/order_access'
import { RETURN } from '#app/orders/return_schemas'
import { requestReturnValidator } from '#app/orders/validators/return_validator'
import { dataOf, type Operation, UUID } from '#app/shared/openapi/operation'
import { Problem } from '#app/shared/problem'
import { readBody } from '#app/shared/validate'

@inject()
export default class RequestReturnController {
  static operation: Operation = {
    summary: 'Ask to send something back',
    description: 'The same key with the same body gives the same return.',
    params: { id: UUID },
    headers: ['X-Order-Token', 'Idempotency-Key'],
    body: requestReturnValidator,
    answers: { 201: { description: 'The return', schema: dataOf(RETURN) } },
    problems: [
      'not_found',
      'idempotency_key_required',
      'idempotency_key_invalid',
      'idempotency_key_reused',
      'order_state_conflict',
      'return_window_over',
    ],
  }

  constructor(
    private readonly requestReturn: RequestReturn,
    private readonly getReturn: GetReturnQuery
  ) {}

  async handle(ctx: HttpContext) {
    const orderId = await ownOrder(ctx)
    const key = idempotencyKey(ctx)
    const { lines, note } = await readBody(ctx, requestReturnValidator)
    const asked = await this.requestReturn.execute({
      orderId,
      key,
      lines: lines.map((line) => ({ ...line, lineId: lineIdOf(line) })),
      note: note ? note : null,
    })
    if (!asked.ok) throw problemOf(asked.error)
    const data = await this.getReturn.execute(asked.value.returnId)
    ctx.response.status(201).header('cache-control', 'no-store').json({ data })
  }
}

function problemOf(refusal: RequestReturnRefusal): Problem {
  switch (refusal.code) {
    case 'order_not_found':
      return new Problem('not_found')
    case 'idempotency_key_reused':
      return new Problem('idempotency_key_reused', {
        detail: 'This key came with another return before. Nothing was asked for; use a new key.',
      })
    case 'return_window_over':
      return new Problem('return_window_over', {
        detail: 'The time to send anything of this order back is over. Nothing was asked for.',
      })
    case 'nothing_to_return':
      return new Problem('order_state_conflict', {
        detail: 'Nothing of this order has been sent yet, so nothing can be sent back.',
      })
    case 'order_state_conflict':
      return new Problem('order_state_conflict', {
        detail: 'This order is closed or cancelled. Nothing was asked for.',
      })
    default:
      return lineProblem(refusal)
  }
}
