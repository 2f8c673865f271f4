import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { ListAuditQuery } from '@holdfast/domain/staff'
import { listOf, type Operation } from '#app/shared/openapi/operation'
import { PAGE_META, pageBody, pageOf } from '#app/shared/paging'
import { readQuery } from '#app/shared/validate'
import { AUDIT_ENTRY } from '#app/staff/schemas'
import { listAuditValidator } from '#app/staff/validators/list_audit_validator'

@inject()
export default class ListAuditController {
  static operation: Operation = {
    summary: 'What staff did, the latest first',
    permission: 'see_audit',
    query: listAuditValidator,
    answers: { 200: { description: 'The entries', schema: listOf(AUDIT_ENTRY, PAGE_META) } },
  }

  constructor(private readonly listAudit: ListAuditQuery) {}

  async handle(ctx: HttpContext) {
    const filter = await readQuery(ctx, listAuditValidator)
    const page = pageOf(filter)
    const entries = await this.listAudit.execute(filter, page)
    ctx.response.header('cache-control', 'no-store').json(pageBody(entries, page))
  }
}
