import { inject } from '@adonisjs/core'
import {
  Clock,
  err,
  newId,
  ok,
  type Result,
  firstRow,
  type Transaction,
} from '../../shared/index.ts'
import type { CouponId, CouponTerms } from '../domain/coupon.ts'
import { newCouponCode, parseCouponCode } from '../domain/coupon_code.ts'

/** Terms of a new coupon. Without a code it gets one that nobody guesses; it is valid from now on unless told otherwise. */
export type NewCoupon = Omit<CouponTerms, 'code' | 'validFrom'> & {
  readonly code: string | null
  readonly validFrom: Date | null
}

export interface CreatedCoupon {
  readonly id: CouponId
  readonly code: string
}

/** Why no coupon was made. */
export type CouponNotMade = 'code_taken' | 'code_invalid'

/** Makes a coupon. Its terms never change: what it gave an order can always be told from it. */
@inject()
export class CreateCoupon {
  constructor(private readonly clock: Clock) {}

  async execute(
    trx: Transaction,
    coupon: NewCoupon
  ): Promise<Result<CreatedCoupon, CouponNotMade>> {
    const code = coupon.code === null ? newCouponCode() : parseCouponCode(coupon.code)
    if (code === null) return err('code_invalid')
    const now = this.clock.now()
    const created = await firstRow<CreatedCoupon>(trx, INSERT, {
      ...coupon,
      id: newId<CouponId>(),
      code,
      validFrom: coupon.validFrom ?? now,
      now,
    })
    return created ? ok(created) : err('code_taken')
  }
}

const INSERT = `
  INSERT INTO promotions.coupons (id, code, kind, basis_points, amount, currency, minimum_spend, category_ids, product_ids,
    per_customer_limit, total_limit, stackable, valid_from, valid_until, created_at)
  VALUES (:id, :code, :kind, :basisPoints, :amount, :currency, :minimumSpend, :categoryIds::uuid[], :productIds::uuid[],
    :perCustomerLimit, :totalLimit, :stackable, :validFrom, :validUntil, :now)
  ON CONFLICT (code) DO NOTHING
  RETURNING id, code`
