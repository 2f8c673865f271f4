import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { ChangeLine, remove } from '@holdfast/domain/carts'
import { answerChange } from '#app/carts/cart_answer'
import { cartTokenHash, expectedVersion, variantInPath } from '#app/carts/cart_request'
import { CART } from '#app/carts/schemas'
import { dataOf, type Operation, UUID } from '#app/shared/openapi/operation'

@inject()
export default class RemoveLineController {
  static operation: Operation = {
    summary: 'Take a variant out of the cart',
    params: { variantId: UUID },
    headers: ['X-Cart-Token', 'If-Match'],
    answers: { 200: { description: 'The cart', schema: dataOf(CART) } },
    problems: ['cart_not_found', 'not_found', 'cart_changed'],
  }

  constructor(private readonly changeLine: ChangeLine) {}

  async handle(ctx: HttpContext) {
    const token = cartTokenHash(ctx)
    const variantId = variantInPath(ctx)
    const ifVersion = expectedVersion(ctx)
    const change = remove
    answerChange(ctx, await this.changeLine.execute({ token, variantId, change, ifVersion }))
  }
}
