import type { Invariant } from '../invariant.ts'

/** Money that is on its way back counts as given back. Since a cart has its orders, one payment per order follows. */
export const onePaymentPerCart: Invariant = {
  name: 'one_payment_per_cart',
  promise: 'A cart is paid at most once: every further payment goes back in full.',
  sql: `
    SELECT placed.cart_id
    FROM payments.payments payment
    JOIN orders.orders placed ON placed.id = payment.order_id
    LEFT JOIN (
      SELECT payment_id, sum(amount) AS amount FROM payments.refunds WHERE state <> 'failed' GROUP BY payment_id
    ) AS going_back ON going_back.payment_id = payment.id
    WHERE payment.order_id >= :since AND payment.amount > coalesce(going_back.amount, 0)
    GROUP BY placed.cart_id HAVING count(*) > 1`,
}
