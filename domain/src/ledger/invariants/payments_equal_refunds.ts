import type { Invariant } from '../invariant.ts'

export const paymentsEqualRefunds: Invariant = {
  name: 'payments_equal_refunds',
  promise:
    'A payment counts exactly its refunds that succeeded, and never gives back more than it brought.',
  sql: `
    SELECT payment.id AS payment_id
    FROM payments.payments payment LEFT JOIN payments.refunds refund ON refund.payment_id = payment.id
    WHERE payment.order_id >= :since
    GROUP BY payment.id
    HAVING payment.refunded <> coalesce(sum(refund.amount) FILTER (WHERE refund.state = 'succeeded'), 0)
      OR payment.amount < coalesce(sum(refund.amount) FILTER (WHERE refund.state <> 'failed'), 0)`,
}
