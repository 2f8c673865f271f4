import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { ListFindingsQuery, ReconciliationStateQuery } from '@holdfast/domain/payments'
import { FINDING, FINDINGS_META } from '#app/payments/schemas'
import { listFindingsValidator } from '#app/payments/validators/list_findings_validator'
import { listOf, type Operation } from '#app/shared/openapi/operation'
import { pageBody, pageOf } from '#app/shared/paging'
import { readQuery } from '#app/shared/validate'

@inject()
export default class ListFindingsController {
  static operation: Operation = {
    summary: 'Where our books and the payment provider’s differ, the oldest first',
    description:
      'What a person has to look into; what could be mended was. A finding goes by itself once the books agree. `meta` ' +
      'says when they were last compared to the end: what is open, and a whole day.',
    permission: 'see_payments',
    query: listFindingsValidator,
    answers: { 200: { description: 'The findings', schema: listOf(FINDING, FINDINGS_META) } },
  }

  constructor(
    private readonly listFindings: ListFindingsQuery,
    private readonly state: ReconciliationStateQuery
  ) {}

  async handle(ctx: HttpContext) {
    const page = pageOf(await readQuery(ctx, listFindingsValidator))
    const findings = await this.listFindings.execute(page)
    const { openFinishedAt, dayFinishedAt } = await this.state.execute()
    const { data, meta } = pageBody(findings, page)
    const compared = { openAt: toTime(openFinishedAt), dayAt: toTime(dayFinishedAt) }
    ctx.response.header('cache-control', 'no-store').json({ data, meta: { ...meta, compared } })
  }
}

function toTime(seconds: number | null): string | null {
  return seconds === null ? null : new Date(seconds * 1000).toISOString()
}
