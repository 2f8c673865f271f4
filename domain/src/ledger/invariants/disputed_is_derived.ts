import type { Invariant } from '../invariant.ts'

/** The states in which a dispute is over: https://docs.stripe.com/api/disputes/object#dispute_object-status */
export const disputedIsDerived: Invariant = {
  name: 'disputed_is_derived',
  promise:
    'An order and its payment are marked as disputed while a dispute is open, and only then.',
  sql: `
    WITH mark AS (
      SELECT id AS order_id FROM orders.orders WHERE disputed
      UNION ALL
      SELECT DISTINCT order_id FROM payments.payments WHERE disputed
      UNION ALL
      SELECT DISTINCT payment.order_id
      FROM payments.disputes dispute JOIN payments.payments payment ON payment.id = dispute.payment_id
      WHERE dispute.state NOT IN ('won', 'lost', 'warning_closed', 'prevented')
    )
    SELECT order_id FROM mark GROUP BY order_id HAVING count(*) <> 3`,
}
