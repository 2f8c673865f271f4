import type { Invariant } from '../invariant.ts'

/** Events are kept for 14 days. Money that came for a cancelled order is announced as something else. */
export const paidOrdersAreAnnounced: Invariant = {
  name: 'paid_orders_are_announced',
  promise: 'Every paid order was announced as paid exactly once, and no other order ever was.',
  sql: `
    WITH recent AS (
      SELECT id, status = 'cancelled' AS is_cancelled, captured > 0 OR payment_status = 'not_required' AS is_paid
      FROM orders.orders WHERE coalesce(paid_at, placed_at) > :now::timestamptz - interval '13 days'
    )
    SELECT recent.id AS order_id
    FROM recent LEFT JOIN outbox.events event ON event.type = 'orders.paid' AND event.aggregate_id = recent.id
    GROUP BY recent.id, is_cancelled, is_paid
    HAVING count(event.id) > 1
      OR (count(event.id) = 1 AND NOT is_paid)
      OR (count(event.id) = 0 AND is_paid AND NOT is_cancelled)`,
}
