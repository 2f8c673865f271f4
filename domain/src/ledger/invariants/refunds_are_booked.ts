import type { Invariant } from '../invariant.ts'

/** A second payment that goes back is no money of the order's, and is for none of its lines. */
export const refundsAreBooked: Invariant = {
  name: 'refunds_are_booked',
  promise:
    'Every refund that went back says what it was for, to the penny, and its lines and postage say the same.',
  sql: `
    WITH refund AS (
      SELECT * FROM payments.refunds
      WHERE order_id >= :since AND state = 'succeeded' AND reason <> 'duplicate'
    ), entry AS (
      SELECT order_id, (part->>'lineId')::uuid AS line_id, (part->>'amount')::bigint AS amount
      FROM refund CROSS JOIN LATERAL jsonb_array_elements(refund.lines) AS part
      UNION ALL
      SELECT order_id, id, -refunded FROM orders.order_lines WHERE order_id >= :since
      UNION ALL
      SELECT id, NULL, -shipping_refunded FROM orders.orders WHERE id >= :since
    ), differing AS (
      SELECT order_id FROM entry GROUP BY order_id, line_id HAVING sum(amount) <> 0
      UNION ALL
      SELECT order_id FROM refund
      WHERE amount <> (SELECT coalesce(sum((part->>'amount')::bigint), 0) FROM jsonb_array_elements(lines) AS part)
    )
    SELECT DISTINCT order_id FROM differing`,
}
