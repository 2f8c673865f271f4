import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { type CouponId, EndCoupon, ListCouponsQuery } from '@holdfast/domain/promotions'
import { COUPON } from '#app/promotions/schemas'
import { idOf } from '#app/shared/id_in_path'
import { dataOf, type Operation, UUID } from '#app/shared/openapi/operation'
import { Problem } from '#app/shared/problem'
import { ONCE_PROBLEMS, onceProblem, requestOf } from '#app/staff/staff_request'

@inject()
export default class EndCouponController {
  static operation: Operation = {
    summary: 'End a coupon',
    description: 'Nobody can use it from now on. Orders that carry it keep what it gave them.',
    permission: 'manage_coupons',
    params: { id: UUID },
    headers: ['Idempotency-Key'],
    answers: { 200: { description: 'The coupon', schema: dataOf(COUPON) } },
    problems: [...ONCE_PROBLEMS, 'not_found'],
  }

  constructor(
    private readonly endCoupon: EndCoupon,
    private readonly coupons: ListCouponsQuery
  ) {}

  async handle(ctx: HttpContext) {
    const id = idOf<CouponId>(ctx)
    const request = requestOf(ctx)
    const ended = await this.endCoupon.execute(request, id)
    if (!ended.ok) {
      if (ended.error === 'coupon_not_found') throw new Problem('not_found')
      throw onceProblem(ended.error)
    }
    const data = await this.coupons.find(id)
    ctx.response.header('cache-control', 'no-store').json({ data })
  }
}
