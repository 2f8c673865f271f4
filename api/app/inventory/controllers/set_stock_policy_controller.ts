import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { FindUnknownVariantsQuery } from '@holdfast/domain/catalog'
import { SetStockPolicy } from '@holdfast/domain/inventory'
import { policyProblem, readPolicy } from '#app/inventory/policies'
import { STOCK_LEVELS } from '#app/inventory/schemas'
import { stockPolicyValidator } from '#app/inventory/validators/stock_validators'
import { variantInPath } from '#app/inventory/variants'
import { dataOf, type Operation, UUID } from '#app/shared/openapi/operation'
import { readBody } from '#app/shared/validate'
import { ONCE_PROBLEMS, requestOf } from '#app/staff/staff_request'

@inject()
export default class SetStockPolicyController {
  static operation: Operation = {
    summary: 'Say what may be sold of a variant beyond what is there',
    description:
      'With `deny`, nothing: it is out when its shelves are empty. With `backorder`, up to `limit` units, which are sent once they have come in; with `pre_order`, the same of what is released on `releasesOn`. They come in at one location: the one that is asked first, unless another is named. What is promised already stays promised.',
    permission: 'manage_stock',
    params: { variantId: UUID },
    headers: ['Idempotency-Key'],
    body: stockPolicyValidator,
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
    const policy = readPolicy(await readBody(ctx, stockPolicyValidator))
    const variantId = await variantInPath(ctx, this.unknownVariants)
    const set = await this.setStockPolicy.execute(request, variantId, policy)
    if (!set.ok) throw policyProblem(set.error)
    ctx.response.header('cache-control', 'no-store').json({ data: set.value })
  }
}
