import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { FindUnknownVariantsQuery } from '@holdfast/domain/catalog'
import { SetLowStock } from '@holdfast/domain/inventory'
import { LOW_STOCK } from '#app/inventory/schemas'
import { lowStockValidator } from '#app/inventory/validators/stock_validators'
import { variantInPath } from '#app/inventory/variants'
import { dataOf, type Operation, UUID } from '#app/shared/openapi/operation'
import { readBody } from '#app/shared/validate'
import { ONCE_PROBLEMS, onceProblem, requestOf } from '#app/staff/staff_request'

@inject()
export default class SetLowStockController {
  static operation: Operation = {
    summary: 'Say from how few units of a variant down staff are told',
    description:
      'At every location; null leaves it to each of them. It is said once, and again only after there was more.',
    permission: 'manage_stock',
    params: { variantId: UUID },
    headers: ['Idempotency-Key'],
    body: lowStockValidator,
    answers: { 200: { description: 'The threshold', schema: dataOf(LOW_STOCK) } },
    problems: [...ONCE_PROBLEMS, 'not_found'],
  }

  constructor(
    private readonly setLowStock: SetLowStock,
    private readonly unknownVariants: FindUnknownVariantsQuery
  ) {}

  async handle(ctx: HttpContext) {
    const request = requestOf(ctx)
    const { lowStockAt } = await readBody(ctx, lowStockValidator)
    const variantId = await variantInPath(ctx, this.unknownVariants)
    const set = await this.setLowStock.execute(request, { variantId, lowStockAt })
    if (!set.ok) throw onceProblem(set.error)
    ctx.response.header('cache-control', 'no-store').json({ data: set.value })
  }
}
