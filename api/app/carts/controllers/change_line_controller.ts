import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { ChangeLine, setTo } from '@holdfast/domain/carts'
import { answerChange } from '#app/carts/cart_answer'
import { cartTokenHash, expectedVersion, variantInPath } from '#app/carts/cart_request'
import { refuseProbe } from '#app/carts/refuse_probe'
import { CART } from '#app/carts/schemas'
import { changeLineValidator } from '#app/carts/validators/line_validators'
import { dataOf, type Operation, UUID } from '#app/shared/openapi/operation'
import { readBody } from '#app/shared/validate'

@inject()
export default class ChangeLineController {
  static operation: Operation = {
    summary: 'Change how many units of a variant the cart holds',
    params: { variantId: UUID },
    headers: ['X-Cart-Token', 'If-Match'],
    body: changeLineValidator,
    answers: { 200: { description: 'The cart', schema: dataOf(CART) } },
    problems: ['cart_not_found', 'not_found', 'cart_changed', 'insufficient_stock'],
  }

  constructor(private readonly changeLine: ChangeLine) {}

  async handle(ctx: HttpContext) {
    const token = cartTokenHash(ctx)
    const variantId = variantInPath(ctx)
    refuseProbe(ctx, variantId)
    const { quantity } = await readBody(ctx, changeLineValidator)
    const change = setTo(quantity)
    const ifVersion = expectedVersion(ctx)
    answerChange(ctx, await this.changeLine.execute({ token, variantId, change, ifVersion }))
  }
}
