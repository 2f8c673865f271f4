import { type OrderId, rows, type Transaction } from '../../shared/index.ts'

/**
 * Gives back the coupon uses of an order that nobody can pay any more. The caller holds the cart, the order and the
 * payment, and locks no stock before. One statement for any number of coupons; a second call changes nothing.
 */
export class FreeCoupons {
  async execute(trx: Transaction, orderId: OrderId, now: Date): Promise<void> {
    await rows(trx, FREE, { orderId, now })
  }
}

/** The lock decides the order; each counter is written from its locked row. */
const FREE = `
  WITH limited AS (
    SELECT id FROM promotions.coupons
    WHERE total_limit IS NOT NULL AND id IN (
      SELECT coupon_id FROM promotions.coupon_uses WHERE order_id = :orderId AND freed_at IS NULL
    )
    ORDER BY id FOR NO KEY UPDATE
  ), freed AS (
    UPDATE promotions.coupon_uses SET freed_at = :now
    WHERE order_id = :orderId AND freed_at IS NULL
    RETURNING coupon_id, beyond_limit
  )
  UPDATE promotions.coupons coupon SET used = used - 1
  FROM freed JOIN limited ON limited.id = freed.coupon_id
  WHERE coupon.id = freed.coupon_id AND NOT freed.beyond_limit`
