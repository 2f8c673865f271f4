import type { Invariant } from '../invariant.ts'

/** Only coupons with a total limit are counted. What a late payment took beyond the limit is not. */
export const couponsAreCounted: Invariant = {
  name: 'coupons_are_counted',
  promise: 'A coupon’s counter is the number of its uses, and never above its limit.',
  sql: `
    SELECT coupon.id AS coupon_id
    FROM promotions.coupons coupon
    LEFT JOIN promotions.coupon_uses one_use
      ON one_use.coupon_id = coupon.id AND one_use.freed_at IS NULL AND NOT one_use.beyond_limit
    WHERE coupon.total_limit IS NOT NULL
    GROUP BY coupon.id
    HAVING coupon.used <> count(one_use.coupon_id) OR coupon.used > coupon.total_limit`,
}
