import type { Invariant } from '../invariant.ts'

/** What is given back in full may or may not be sent all the same: that is for staff to say. */
export const paidOrdersHoldStock: Invariant = {
  name: 'paid_orders_hold_stock',
  promise: 'A paid order that is still to be sent has every one of its units allocated or shipped.',
  sql: `
    WITH paid AS (
      SELECT id FROM orders.orders
      WHERE status = 'open' AND payment_status IN ('paid', 'partially_refunded', 'not_required')
        AND fulfilment_status IN ('unfulfilled', 'partially_fulfilled')
    ), entry AS (
      SELECT order_id, variant_id, quantity - cancelled AS quantity FROM orders.order_lines
      WHERE order_id IN (SELECT id FROM paid)
      UNION ALL
      SELECT order_id, variant_id, -quantity FROM inventory.reservations
      WHERE order_id IN (SELECT id FROM paid) AND state IN ('allocated', 'shipped')
    )
    SELECT order_id, variant_id FROM entry GROUP BY order_id, variant_id HAVING sum(quantity) <> 0`,
}
