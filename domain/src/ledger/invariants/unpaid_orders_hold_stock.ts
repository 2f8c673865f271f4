import type { Invariant } from '../invariant.ts'

export const unpaidOrdersHoldStock: Invariant = {
  name: 'unpaid_orders_hold_stock',
  promise: 'An order that can still be paid has every one of its units reserved.',
  sql: `
    WITH unpaid AS (
      SELECT id FROM orders.orders WHERE status = 'open' AND payment_status IN ('pending', 'processing')
    ), entry AS (
      SELECT order_id, variant_id, quantity FROM orders.order_lines
      WHERE order_id IN (SELECT id FROM unpaid)
      UNION ALL
      SELECT order_id, variant_id, -quantity FROM inventory.reservations
      WHERE order_id IN (SELECT id FROM unpaid) AND state = 'reserved'
    )
    SELECT order_id, variant_id FROM entry GROUP BY order_id, variant_id HAVING sum(quantity) <> 0`,
}
