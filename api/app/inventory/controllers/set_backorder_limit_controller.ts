import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { FindUnknownVariantsQuery } from '@holdfast/domain/catalog'
import { SetStockPolicy } from '@holdfast/domain/inventory'
import { policyProblem } from '#app/inventory/policies'
import { STOCK_LEVELS } from '#app/inventory/schemas'
import { backorderLimitValidator } from '#app/inventory/validators/stock_validators'
import { variantInPath } from '#app/inventory/variants'
import { dataOf, type Operation, UUID } from '#app/shared/openapi/operation'
import { readBody } from '#app/shared/validate'
import { ONCE_PROBLEMS, requestOf } from '#app/staff/staff_request'

@inject()
export default class SetBackorderLimitController {
  static operation: Operation = {
    summary: 'Say how many units may be sold beyond those on hand',
    description:
      'None: the variant is out when its shelf is empty. The same as a policy of `deny`, or of `backorder` with this limit.',
    permission: 'manage_stock',
    params: { variantId: UUID },
    headers: ['Idempotency-Key'],
    body: backorderLimitValidator,
    answers: {
      200: { description: 'The levels of the variant after it', schema: dataOf(STOCK_LEVELS) },
    },
    problems: [...ONCE_PROBLEMS, 'not_found'],
  }

  constructor(
    private readonly setStockPolicy: SetStockPolicy,
    private readonly unknownVariants: FindUnknownVariantsQuery
  ) {}

  async handle(ctx: HttpContext) {
    const request = requestOf(ctx)
    const { limit } = await readBody(ctx, backorderLimitValidator)
    const variantId = await variantInPath(ctx, this.unknownVariants)
    const set = await this.setStockPolicy.execute(
      request,
      variantId,
      limit === 0
        ? { policy: 'deny' }
        : { policy: 'backorder', limit, locationId: null, releasesOn: null }
    )
    if (!set.ok) throw policyProblem(set.error)
    ctx.response.header('cache-control', 'no-store').json({ data: set.value })
  }
}
