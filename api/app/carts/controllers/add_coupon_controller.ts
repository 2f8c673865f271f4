import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { ChangeCoupons } from '@holdfast/domain/carts'
import { answerCart } from '#app/carts/cart_answer'
import { cartTokenHash, expectedVersion } from '#app/carts/cart_request'
import { couponChangeProblem } from '#app/carts/coupon_change_problem'
import { CART } from '#app/carts/schemas'
import { couponValidator } from '#app/carts/validators/coupon_validator'
import { dataOf, type Operation } from '#app/shared/openapi/operation'
import { readBody } from '#app/shared/validate'

@inject()
export default class AddCouponController {
  static operation: Operation = {
    summary: 'Put a coupon into the cart',
    description:
      'In capitals or not. One that takes nothing off now is refused; one that stops to apply later stays, with a notice.',
    headers: ['X-Cart-Token', 'If-Match'],
    body: couponValidator,
    answers: { 200: { description: 'The cart', schema: dataOf(CART) } },
    problems: [
      'cart_not_found',
      'cart_changed',
      'coupon_exhausted',
      'coupon_not_applicable',
      'too_many_coupons',
    ],
  }

  constructor(private readonly changeCoupons: ChangeCoupons) {}

  async handle(ctx: HttpContext) {
    const token = cartTokenHash(ctx)
    const { code } = await readBody(ctx, couponValidator)
    const added = await this.changeCoupons.add({ token, code, ifVersion: expectedVersion(ctx) })
    if (!added.ok) throw couponChangeProblem(added.error)
    answerCart(ctx, added.value)
  }
}
