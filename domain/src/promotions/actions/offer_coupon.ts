import { inject } from '@adonisjs/core'
import { FindUnknownGoodsQuery, type Goods } from '../../catalog/index.ts'
import { err, ok, parseId, type Result } from '../../shared/index.ts'
import { OncePerKey, type OnceRefusal, RecordAudit, type StaffRequest } from '../../staff/index.ts'
import type { CouponId } from '../domain/coupon.ts'
import { CreateCoupon, type CouponNotMade, type NewCoupon } from './create_coupon.ts'

/** The coupon that an answer of `OfferCoupon` is about. */
export function couponIdIn(answer: object): CouponId {
  const id = 'couponId' in answer ? parseId<CouponId>(answer.couponId) : null
  if (id === null) throw new Error('The answer names no coupon')
  return id
}

/** Categories or products that the catalogue never had: no coupon was made. */
export interface GoodsUnknown extends Goods {
  readonly code: 'goods_unknown'
}

export type CouponNotOffered = CouponNotMade | GoodsUnknown | OnceRefusal

/** Staff make a coupon, once for each request however often it is sent, with its entry in the audit log. */
@inject()
export class OfferCoupon {
  constructor(
    private readonly oncePerKey: OncePerKey,
    private readonly findUnknownGoods: FindUnknownGoodsQuery,
    private readonly createCoupon: CreateCoupon,
    private readonly recordAudit: RecordAudit
  ) {}

  /** The answer names the coupon: see `couponIdIn`. A repeat gets the first one. */
  execute(request: StaffRequest, coupon: NewCoupon): Promise<Result<object, CouponNotOffered>> {
    return this.oncePerKey.execute<CouponNotMade | GoodsUnknown>(request, async (trx) => {
      const unknown = await this.findUnknownGoods.execute(coupon, trx)
      if (unknown.categoryIds.length + unknown.productIds.length > 0) {
        return err({ code: 'goods_unknown', ...unknown })
      }
      const created = await this.createCoupon.execute(trx, coupon)
      if (!created.ok) return created
      const { id, code } = created.value
      const { kind, basisPoints, amount, currency, totalLimit, perCustomerLimit } = coupon
      await this.recordAudit.execute(trx, {
        by: request.staff,
        action: 'promotions.offer_coupon',
        aggregate: { type: 'coupon', id },
        details: { code, kind, basisPoints, amount, currency, totalLimit, perCustomerLimit },
      })
      return ok({ couponId: id })
    })
  }
}
