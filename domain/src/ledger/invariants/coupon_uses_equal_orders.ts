import type { Invariant } from '../invariant.ts'

/**
 * An order that was cancelled before it was paid carries its coupons no more, whatever came for it later; one that was
 * cancelled by its customer or by staff after it was paid does.
 */
export const couponUsesEqualOrders: Invariant = {
  name: 'coupon_uses_equal_orders',
  promise:
    'A coupon is used by exactly the orders that carry it, once each, for what they say it took off.',
  sql: `
    WITH carried AS (
      SELECT placed.id AS order_id, coupon->>'code' AS code, (coupon->>'discount')::bigint AS discount
      FROM orders.orders placed CROSS JOIN LATERAL jsonb_array_elements(placed.coupons) AS coupon
      WHERE placed.id >= :since AND (status <> 'cancelled' OR (
        cancel_reason IN ('customer', 'staff') AND (payment_status = 'not_required' OR paid_at <= cancelled_at)
      ))
    ), taken AS (
      SELECT order_id, code, discount
      FROM promotions.coupon_uses one_use JOIN promotions.coupons coupon ON coupon.id = one_use.coupon_id
      WHERE order_id >= :since AND freed_at IS NULL
    )
    SELECT DISTINCT order_id FROM carried FULL JOIN taken USING (order_id, code, discount)
    WHERE (carried IS NULL) <> (taken IS NULL)`,
}
