import type { Invariant } from '../invariant.ts'

/** A second payment by mistake, which goes back as a `duplicate`, is no money of the order's. */
export const orderMoneyEqualsPayments: Invariant = {
  name: 'order_money_equals_payments',
  promise: 'What an order says was captured and refunded is what its payments say.',
  sql: `
    WITH entry AS (
      SELECT id AS order_id, captured, refunded FROM orders.orders WHERE id >= :since
      UNION ALL
      SELECT order_id, -amount, -refunded FROM payments.payments payment
      WHERE order_id >= :since AND NOT EXISTS (
        SELECT FROM payments.refunds WHERE payment_id = payment.id AND reason = 'duplicate'
      )
    )
    SELECT order_id FROM entry GROUP BY order_id HAVING sum(captured) <> 0 OR sum(refunded) <> 0`,
}
