import type { Invariant } from '../invariant.ts'

export const paymentStatusIsDerived: Invariant = {
  name: 'payment_status_is_derived',
  promise:
    'The payment status of an order follows from its money, and from a bank payment on its way.',
  sql: `
    SELECT placed.id AS order_id
    FROM orders.orders placed
    WHERE placed.id >= :since AND payment_status IS DISTINCT FROM CASE
      WHEN captured > 0 AND refunded = 0 THEN 'paid'
      WHEN captured > 0 AND refunded < captured THEN 'partially_refunded'
      WHEN captured > 0 THEN 'refunded'
      WHEN total = 0 THEN 'not_required'
      WHEN payment_status = 'failed' AND status = 'cancelled' THEN 'failed'
      WHEN payment_status = 'processing' AND EXISTS (
        SELECT FROM payments.payment_attempts WHERE order_id = placed.id AND state = 'processing'
      ) THEN 'processing'
      ELSE 'pending'
    END`,
}
