import type { Invariant } from '../invariant.ts'

export const oneOpenAttemptPerOrder: Invariant = {
  name: 'one_open_attempt_per_order',
  promise: 'An order has at most one payment page that may still bring money.',
  sql: `
    SELECT order_id FROM payments.payment_attempts
    WHERE state IN ('pending', 'open', 'processing')
    GROUP BY order_id HAVING count(*) > 1`,
}
