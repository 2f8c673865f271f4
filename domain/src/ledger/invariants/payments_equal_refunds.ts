import type { Invariant } from '../invariant.ts'

/**
 * A pending refund does not count once one that was made later, in the provider's dashboard, has taken its money: the
 * provider will refuse it, and could not tell us sooner.
 */
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
      OR payment.amount < coalesce(sum(refund.amount) FILTER (
        WHERE refund.state = 'succeeded' OR refund.state = 'pending' AND NOT EXISTS (
          SELECT FROM payments.refunds later
          WHERE later.payment_id = payment.id AND later.reason = 'made_at_provider' AND later.state = 'succeeded'
            AND later.updated_at >= refund.created_at
        )
      ), 0)`,
}
