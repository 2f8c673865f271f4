import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { ListRefundsQuery } from '@holdfast/domain/payments'
import { REFUND } from '#app/orders/desk/schemas'
import { listRefundsValidator } from '#app/orders/desk/validators'
import { listOf, type Operation } from '#app/shared/openapi/operation'
import { PAGE_META, pageBody, pageOf } from '#app/shared/paging'
import { readQuery } from '#app/shared/validate'

@inject()
export default class ListRefundsController {
  static operation: Operation = {
    summary:
      'Refunds, the latest first; with needsAttention, those that failed and wait for somebody',
    permission: 'see_payments',
    query: listRefundsValidator,
    answers: { 200: { description: 'A page of them', schema: listOf(REFUND, PAGE_META) } },
  }

  constructor(private readonly list: ListRefundsQuery) {}

  async handle(ctx: HttpContext) {
    const filter = await readQuery(ctx, listRefundsValidator)
    const page = pageOf(filter)
    const found = await this.list.execute(filter, page)
    ctx.response.header('cache-control', 'no-store').json(pageBody(found, page))
  }
}
