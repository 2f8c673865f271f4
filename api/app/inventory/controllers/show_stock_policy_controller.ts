import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { FindUnknownVariantsQuery } from '@holdfast/domain/catalog'
import { GetStockPolicyQuery } from '@holdfast/domain/inventory'
import { STOCK_POLICY } from '#app/inventory/schemas'
import { variantInPath } from '#app/inventory/variants'
import { dataOf, type Operation, UUID } from '#app/shared/openapi/operation'

@inject()
export default class ShowStockPolicyController {
  static operation: Operation = {
    summary: 'What may be sold of a variant beyond what is there',
    permission: 'see_stock',
    params: { variantId: UUID },
    answers: { 200: { description: 'The policy', schema: dataOf(STOCK_POLICY) } },
    problems: ['not_found'],
  }

  constructor(
    private readonly getStockPolicy: GetStockPolicyQuery,
    private readonly unknownVariants: FindUnknownVariantsQuery
  ) {}

  async handle(ctx: HttpContext) {
    const variantId = await variantInPath(ctx, this.unknownVariants)
    const data = await this.getStockPolicy.execute(variantId)
    ctx.response.header('cache-control', 'no-store').json({ data })
  }
}
