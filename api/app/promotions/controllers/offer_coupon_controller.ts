import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { ListCouponsQuery, OfferCoupon, couponIdIn } from '@holdfast/domain/promotions'
import { readTerms, unknownIds } from '#app/promotions/read_terms'
import { COUPON } from '#app/promotions/schemas'
import { offerCouponValidator } from '#app/promotions/validators/offer_coupon_validator'
import { dataOf, type Operation } from '#app/shared/openapi/operation'
import { invalid, Problem } from '#app/shared/problem'
import { readBody } from '#app/shared/validate'
import { ONCE_PROBLEMS, onceProblem, requestOf } from '#app/staff/staff_request'

@inject()
export default class OfferCouponController {
  static operation: Operation = {
    summary: 'Make a coupon',
    description:
      'Its terms never change: end it, and make another. Without a code it gets one that nobody guesses. A percentage needs `basisPoints`, an amount `amount`.',
    permission: 'manage_coupons',
    headers: ['Idempotency-Key'],
    body: offerCouponValidator,
    answers: { 201: { description: 'The coupon', schema: dataOf(COUPON) } },
    problems: [...ONCE_PROBLEMS, 'coupon_code_taken'],
  }

  constructor(
    private readonly offerCoupon: OfferCoupon,
    private readonly coupons: ListCouponsQuery
  ) {}

  async handle(ctx: HttpContext) {
    const body = await readBody(ctx, offerCouponValidator)
    const offered = await this.offerCoupon.execute(requestOf(ctx), readTerms(body))
    if (!offered.ok) {
      if (typeof offered.error === 'object') throw unknownIds(body, offered.error)
      switch (offered.error) {
        case 'code_invalid':
          throw invalid({
            pointer: '/code',
            code: 'invalid',
            message: 'Letters, digits and single hyphens between them',
          })
        case 'code_taken':
          throw new Problem('coupon_code_taken', {
            detail: 'There is a coupon with this code. None was made.',
          })
        default:
          throw onceProblem(offered.error)
      }
    }
    const data = await this.coupons.find(couponIdIn(offered.value))
    ctx.response.status(201).header('cache-control', 'no-store').json({ data })
  }
}
