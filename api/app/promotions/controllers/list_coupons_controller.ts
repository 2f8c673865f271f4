import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { ListCouponsQuery } from '@holdfast/domain/promotions'
import { COUPON } from '#app/promotions/schemas'
import { listCouponsValidator } from '#app/promotions/validators/list_coupons_validator'
import { listOf, type Operation } from '#app/shared/openapi/operation'
import { PAGE_META, pageBody, pageOf } from '#app/shared/paging'
import { readQuery } from '#app/shared/validate'

@inject()
export default class ListCouponsController {
  static operation: Operation = {
    summary: 'Coupons with their uses, the latest first',
    permission: 'manage_coupons',
    query: listCouponsValidator,
    answers: { 200: { description: 'The coupons', schema: listOf(COUPON, PAGE_META) } },
  }

  constructor(private readonly listCoupons: ListCouponsQuery) {}

  async handle(ctx: HttpContext) {
    const page = pageOf(await readQuery(ctx, listCouponsValidator))
    const coupons = await this.listCoupons.execute(page)
    ctx.response.header('cache-control', 'no-store').json(pageBody(coupons, page))
  }
}
