import { type OrderId, rows, type Transaction } from '../../shared/index.ts'

/**
 * Takes the coupon uses of an order again that was paid after its time had run out. It keeps the price that was agreed and
 * paid: where others have had a coupon's last use meanwhile, this one is marked as beyond the limit, and not counted. The
 * caller holds the cart, the order and the payment, and locks no stock before. Two statements.
 */
export class RetakeCoupons {
  async execute(trx: Transaction, orderId: OrderId): Promise<void> {
    await rows(trx, LOCK, [orderId])
    await rows(trx, RETAKE, { orderId })
  }
}

const LOCK = `
  SELECT FROM promotions.coupons
  WHERE total_limit IS NOT NULL
    AND id IN (SELECT coupon_id FROM promotions.coupon_uses WHERE order_id = ? AND freed_at IS NOT NULL)
  ORDER BY id FOR NO KEY UPDATE`

const RETAKE = `
  WITH retaken AS (
    UPDATE promotions.coupon_uses taken
    SET freed_at = NULL, beyond_limit = coalesce(coupon.used >= coupon.total_limit, false)
    FROM promotions.coupons coupon
    WHERE coupon.id = taken.coupon_id AND taken.order_id = :orderId AND taken.freed_at IS NOT NULL
    RETURNING taken.coupon_id, taken.beyond_limit
  )
  UPDATE promotions.coupons coupon SET used = used + 1
  FROM retaken
  WHERE coupon.id = retaken.coupon_id AND coupon.total_limit IS NOT NULL AND NOT retaken.beyond_limit`
