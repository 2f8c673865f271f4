import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { FindUnknownVariantsQuery } from '@holdfast/domain/catalog'
import { ListMovementsQuery } from '@holdfast/domain/inventory'
import { MOVEMENT } from '#app/inventory/schemas'
import { pageValidator } from '#app/inventory/validators/stock_validators'
import { variantInPath } from '#app/inventory/variants'
import { listOf, type Operation, UUID } from '#app/shared/openapi/operation'
import { PAGE_META, pageBody, pageOf } from '#app/shared/paging'
import { readQuery } from '#app/shared/validate'

@inject()
export default class ListMovementsController {
  static operation: Operation = {
    summary: 'Everything that moved of a variant, the latest first',
    permission: 'see_stock',
    params: { variantId: UUID },
    query: pageValidator,
    answers: { 200: { description: 'The movements', schema: listOf(MOVEMENT, PAGE_META) } },
    problems: ['not_found'],
  }

  constructor(
    private readonly listMovements: ListMovementsQuery,
    private readonly unknownVariants: FindUnknownVariantsQuery
  ) {}

  async handle(ctx: HttpContext) {
    const page = pageOf(await readQuery(ctx, pageValidator))
    const variantId = await variantInPath(ctx, this.unknownVariants)
    const movements = await this.listMovements.execute(variantId, page)
    ctx.response.header('cache-control', 'no-store').json(pageBody(movements, page))
  }
}
