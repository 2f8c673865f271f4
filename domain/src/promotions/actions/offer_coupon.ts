import { inject } from '@adonisjs/core'
import { ok, parseId, type Result } from '../../shared/index.ts'
import { OncePerKey, type OnceRefusal, RecordAudit, type StaffRequest } from '../../staff/index.ts'
import type { CouponId } from '../domain/coupon.ts'
import { CreateCoupon, type CouponNotMade, type NewCoupon } from './create_coupon.ts'

/** The coupon that an answer of `OfferCoupon` is about. */
export function couponIdIn(answer: object): CouponId {
  const id = 'couponId' in answer ? parseId<CouponId>(answer.couponId) : null
  if (id === null) throw new Error('The answer names no coupon')
  return id
}

/** Staff make a coupon, once for each request however often it is sent, with its entry in the audit log. */
@inject()
export class OfferCoupon {
  constructor(
    private readonly oncePerKey: OncePerKey,
    private readonly createCoupon: CreateCoupon,
    private readonly recordAudit: RecordAudit
  ) {}

  /** The answer names the coupon: see `couponIdIn`. A repeat gets the first one. */
  execute(
    request: StaffRequest,
    coupon: NewCoupon
  ): Promise<Result<object, CouponNotMade | OnceRefusal>> {
    return this.oncePerKey.execute<CouponNotMade>(request, async (trx) => {
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
