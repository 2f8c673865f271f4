import type { Invariant } from '../invariant.ts'

/** That the discount is also that of the lines is said by order_sums_equal_lines. */
export const discountsEqualCoupons: Invariant = {
  name: 'discounts_equal_coupons',
  promise: 'What is taken off an order is what its coupons took off.',
  sql: `
    SELECT id AS order_id FROM orders.orders
    WHERE id >= :since AND discount <> (
      SELECT coalesce(sum((coupon->>'discount')::bigint), 0) FROM jsonb_array_elements(coupons) AS coupon
    )`,
}
