import { Container } from '@adonisjs/core/container'
import type { Database } from '@adonisjs/lucid/database'
import { CreateCoupon, type CouponId, type NewCoupon } from '../../src/promotions/index.ts'
import { Clock, firstRow, SystemClock } from '../../src/shared/index.ts'

/** 10 % off everything for everybody, for ever, but for what the test cares about. */
export function aCoupon(given: Partial<NewCoupon> = {}): NewCoupon {
  const { kind = 'percentage' } = given
  return {
    code: null,
    kind,
    basisPoints: kind === 'percentage' ? 1000 : null,
    amount: kind === 'amount' ? 500 : null,
    currency: 'GBP',
    minimumSpend: 0,
    categoryIds: [],
    productIds: [],
    perCustomerLimit: null,
    totalLimit: null,
    stackable: false,
    validFrom: new Date(0),
    validUntil: null,
    ...given,
  }
}

/** Makes a coupon. @returns its id */
export async function couponIn(
  db: Database,
  code: string,
  given: Partial<NewCoupon> = {}
): Promise<CouponId> {
  const container = new Container<Record<never, never>>()
  container.bindValue(Clock, new SystemClock())
  const createCoupon = await container.make(CreateCoupon)
  const coupon = aCoupon({ ...given, code })
  const created = await db.transaction((trx) => createCoupon.execute(trx, coupon))
  if (!created.ok) throw new Error(`No coupon ${code}: ${created.error}`)
  return created.value.id
}

/** How often a coupon is used by orders that carry it, and what its counter says. */
export async function usesOf(db: Database, code: string) {
  const uses = await firstRow<{ live: number; used: number; beyondLimit: number }>(
    db,
    `SELECT used, count(taken.coupon_id)::int AS live,
       count(*) FILTER (WHERE taken.beyond_limit)::int AS "beyondLimit"
     FROM promotions.coupons coupon
     LEFT JOIN promotions.coupon_uses taken ON taken.coupon_id = coupon.id AND taken.freed_at IS NULL
     WHERE code = ? GROUP BY coupon.id`,
    [code]
  )
  if (!uses) throw new Error(`No coupon ${code}`)
  return uses
}
