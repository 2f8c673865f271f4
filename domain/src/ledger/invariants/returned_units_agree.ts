import type { Invariant } from '../invariant.ts'

export const returnedUnitsAgree: Invariant = {
  name: 'returned_units_agree',
  promise:
    'What an order says came back is what its returns brought in, and what the shelves booked for it.',
  sql: `
    WITH entry AS (
      SELECT order_id, variant_id, returned AS brought, returned AS booked
      FROM orders.order_lines WHERE returned > 0 AND order_id >= :since
      UNION ALL
      SELECT line.order_id, line.variant_id, -wanted.received, 0
      FROM orders.return_lines wanted JOIN orders.order_lines line ON line.id = wanted.order_line_id
      WHERE wanted.received > 0 AND line.order_id >= :since
      UNION ALL
      SELECT order_id, variant_id, 0, -on_hand_delta FROM inventory.movements
      WHERE kind = 'return' AND order_id >= :since
    )
    SELECT order_id, variant_id FROM entry GROUP BY order_id, variant_id
    HAVING sum(brought) <> 0 OR sum(booked) <> 0`,
}
