import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { add, ChangeLine } from '@holdfast/domain/carts'
import { parseId, type VariantId } from '@holdfast/domain/shared'
import { answerChange } from '#app/carts/cart_answer'
import { cartTokenHash, expectedVersion } from '#app/carts/cart_request'
import { CART } from '#app/carts/schemas'
import { refuseProbe } from '#app/carts/refuse_probe'
import { addLineValidator } from '#app/carts/validators/line_validators'
import { dataOf, type Operation } from '#app/shared/openapi/operation'
import { Problem } from '#app/shared/problem'
import { readBody } from '#app/shared/validate'

@inject()
export default class AddLineController {
  static operation: Operation = {
    summary: 'Put units of a variant into the cart',
    description: 'Adds to those that are there.',
    headers: ['X-Cart-Token', 'If-Match'],
    body: addLineValidator,
    answers: { 200: { description: 'The cart', schema: dataOf(CART) } },
    problems: ['cart_not_found', 'not_found', 'cart_changed', 'cart_full', 'insufficient_stock'],
  }

  constructor(private readonly changeLine: ChangeLine) {}

  async handle(ctx: HttpContext) {
    const token = cartTokenHash(ctx)
    const body = await readBody(ctx, addLineValidator)
    const variantId = parseId<VariantId>(body.variantId)
    if (variantId === null) throw new Problem('not_found')
    refuseProbe(ctx, variantId)
    const change = add(body.quantity)
    const ifVersion = expectedVersion(ctx)
    answerChange(ctx, await this.changeLine.execute({ token, variantId, change, ifVersion }))
  }
}
