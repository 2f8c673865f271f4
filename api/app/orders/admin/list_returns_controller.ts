import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { ListReturnsQuery } from '@holdfast/domain/orders'
import { listReturnsValidator } from '#app/orders/admin/validators'
import { RETURN } from '#app/orders/return_schemas'
import { listOf, type Operation } from '#app/shared/openapi/operation'
import { PAGE_META, pageBody, pageOf } from '#app/shared/paging'
import { readQuery } from '#app/shared/validate'

@inject()
export default class ListReturnsController {
  static operation: Operation = {
    summary: 'Returns to be worked off, the oldest first',
    description: 'Those that wait for a decision, unless another state is asked for.',
    permission: 'manage_returns',
    query: listReturnsValidator,
    answers: { 200: { description: 'The returns', schema: listOf(RETURN, PAGE_META) } },
  }

  constructor(private readonly listReturns: ListReturnsQuery) {}

  async handle(ctx: HttpContext) {
    const { state = 'requested', ...asked } = await readQuery(ctx, listReturnsValidator)
    const page = pageOf(asked)
    const returns = await this.listReturns.execute(state, page)
    ctx.response.header('cache-control', 'no-store').json(pageBody(returns, page))
  }
}
