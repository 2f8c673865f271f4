import type { Invariant } from '../invariant.ts'

export const shippedUnitsAgree: Invariant = {
  name: 'shipped_units_agree',
  promise:
    'What an order says was shipped is what its parcels hold, and what left the shelves for it.',
  sql: `
    WITH entry AS (
      SELECT order_id, variant_id, shipped AS parcels, shipped AS shelves, shipped AS moved FROM orders.order_lines WHERE shipped > 0 AND order_id >= :since
      UNION ALL
      SELECT line.order_id, line.variant_id, -parcel.quantity, 0, 0
      FROM orders.shipment_lines parcel JOIN orders.order_lines line ON line.id = parcel.order_line_id
      WHERE line.order_id >= :since
      UNION ALL
      SELECT order_id, variant_id, 0, -shipped, 0 FROM inventory.reservations WHERE shipped > 0 AND order_id >= :since
      UNION ALL
      SELECT order_id, variant_id, 0, 0, on_hand_delta FROM inventory.movements
      WHERE kind = 'shipment' AND order_id >= :since
    )
    SELECT order_id, variant_id FROM entry GROUP BY order_id, variant_id
    HAVING sum(parcels) <> 0 OR sum(shelves) <> 0 OR sum(moved) <> 0`,
}
