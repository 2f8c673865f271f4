import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { DecideReturn, type ReturnStepRefusal } from '@holdfast/domain/orders'
import { ok, type ReturnId } from '@holdfast/domain/shared'
import { OncePerKey } from '@holdfast/domain/staff'
import { idOf } from '#app/shared/id_in_path'
import { stepProblem } from '#app/orders/admin/problems'
import { CHANGED_RETURN } from '#app/orders/admin/schemas'
import { dataOf, type Operation, UUID } from '#app/shared/openapi/operation'
import { ONCE_PROBLEMS, requestOf } from '#app/staff/staff_request'

@inject()
export default class ApproveReturnController {
  static operation: Operation = {
    summary: 'Let a return come',
    permission: 'manage_returns',
    params: { id: UUID },
    headers: ['Idempotency-Key'],
    answers: { 200: { description: 'The return', schema: dataOf(CHANGED_RETURN) } },
    problems: ['not_found', 'return_state_conflict', ...ONCE_PROBLEMS],
  }

  constructor(
    private readonly oncePerKey: OncePerKey,
    private readonly decideReturn: DecideReturn
  ) {}

  async handle(ctx: HttpContext) {
    const returnId = idOf<ReturnId>(ctx)
    const request = requestOf(ctx)
    const done = await this.oncePerKey.execute<ReturnStepRefusal>(request, async (trx) => {
      const decision = { step: 'approve' } as const
      const decided = await this.decideReturn.execute(trx, returnId, decision, request.staff)
      return decided.ok
        ? ok({ returnId, ...decided.value, state: 'approved', refundId: null })
        : decided
    })
    if (!done.ok) throw stepProblem(done.error)
    ctx.response.header('cache-control', 'no-store').json({ data: done.value })
  }
}
