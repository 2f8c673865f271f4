import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { ListDisputesQuery } from '@holdfast/domain/payments'
import { DISPUTE } from '#app/orders/desk/schemas'
import { listDisputesValidator } from '#app/orders/desk/validators'
import { listOf, type Operation } from '#app/shared/openapi/operation'
import { PAGE_META, pageBody, pageOf } from '#app/shared/paging'
import { readQuery } from '#app/shared/validate'

@inject()
export default class ListDisputesController {
  static operation: Operation = {
    summary: 'Disputes, the latest first',
    permission: 'see_payments',
    query: listDisputesValidator,
    answers: { 200: { description: 'A page of them', schema: listOf(DISPUTE, PAGE_META) } },
  }

  constructor(private readonly list: ListDisputesQuery) {}

  async handle(ctx: HttpContext) {
    const filter = await readQuery(ctx, listDisputesValidator)
    const page = pageOf(filter)
    const found = await this.list.execute(filter, page)
    ctx.response.header('cache-control', 'no-store').json(pageBody(found, page))
  }
}
