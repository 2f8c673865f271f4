import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { AcceptFindingByStaff, type FindingId } from '@holdfast/domain/payments'
import { FINDING } from '#app/payments/schemas'
import { idOf } from '#app/shared/id_in_path'
import { dataOf, type Operation, UUID } from '#app/shared/openapi/operation'
import { Problem } from '#app/shared/problem'
import { ONCE_PROBLEMS, onceProblem, requestOf } from '#app/staff/staff_request'

@inject()
export default class AcceptFindingController {
  static operation: Operation = {
    summary: 'Put away a finding that was looked into and will stay as it is',
    description: 'It comes back if its sums change. One that is not open any more is 404.',
    permission: 'accept_findings',
    params: { id: UUID },
    headers: ['Idempotency-Key'],
    answers: { 200: { description: 'The finding', schema: dataOf(FINDING) } },
    problems: ['not_found', ...ONCE_PROBLEMS],
  }

  constructor(private readonly acceptFinding: AcceptFindingByStaff) {}

  async handle(ctx: HttpContext) {
    const id = idOf<FindingId>(ctx)
    const request = requestOf(ctx)
    const accepted = await this.acceptFinding.execute(request, id)
    if (!accepted.ok) {
      if (accepted.error === 'finding_not_open') throw new Problem('not_found')
      throw onceProblem(accepted.error)
    }
    ctx.response.header('cache-control', 'no-store').json({ data: accepted.value })
  }
}
