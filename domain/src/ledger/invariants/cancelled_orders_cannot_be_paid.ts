import type { Invariant } from '../invariant.ts'

export const cancelledOrdersCannotBePaid: Invariant = {
  name: 'cancelled_orders_cannot_be_paid',
  promise: 'No payment page of a cancelled order stays open.',
  sql: `
    SELECT attempt.order_id, attempt.id AS attempt_id
    FROM payments.payment_attempts attempt JOIN orders.orders placed ON placed.id = attempt.order_id
    WHERE attempt.state IN ('pending', 'open') AND placed.status = 'cancelled'
      AND placed.cancelled_at <= :now::timestamptz - make_interval(secs => :grace)`,
}
