import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { ChangeCoupons } from '@holdfast/domain/carts'
import { answerCart } from '#app/carts/cart_answer'
import { cartTokenHash, expectedVersion } from '#app/carts/cart_request'
import { couponChangeProblem } from '#app/carts/coupon_change_problem'
import { CART } from '#app/carts/schemas'
import { dataOf, type Operation } from '#app/shared/openapi/operation'

@inject()
export default class RemoveCouponController {
  static operation: Operation = {
    summary: 'Take a coupon out of the cart',
    params: { code: { type: 'string' } },
    headers: ['X-Cart-Token', 'If-Match'],
    answers: { 200: { description: 'The cart', schema: dataOf(CART) } },
    problems: ['cart_not_found', 'not_found', 'cart_changed'],
  }

  constructor(private readonly changeCoupons: ChangeCoupons) {}

  async handle(ctx: HttpContext) {
    const token = cartTokenHash(ctx)
    const code = String(ctx.params.code)
    const removed = await this.changeCoupons.remove({
      token,
      code,
      ifVersion: expectedVersion(ctx),
    })
    if (!removed.ok) throw couponChangeProblem(removed.error)
    answerCart(ctx, removed.value)
  }
}
