import { rows, type Connection, type OrderId } from '../../shared/index.ts'
import type { LineUnits } from '../domain/line_units.ts'

/** What has become of the units of each line. To decide by it, hold the order. */
export function readLineUnits(
  client: Pick<Connection, 'rawQuery'>,
  orderId: OrderId
): Promise<LineUnits[]> {
  return rows<LineUnits>(client, UNITS, [orderId])
}

const UNITS = `
  SELECT line.id AS "lineId", variant_id AS "variantId", quantity AS ordered, shipped, returned, cancelled,
    (
      SELECT coalesce(sum(asked.quantity), 0)
      FROM orders.return_lines asked JOIN orders.returns ON returns.id = asked.return_id
      WHERE asked.order_line_id = line.id AND state IN ('requested', 'approved')
    ) AS asked,
    (
      SELECT coalesce(json_agg(json_build_object('quantity', content.quantity, 'shippedAt', shipped_at)), '[]')
      FROM orders.shipments shipment JOIN orders.shipment_lines content ON content.shipment_id = shipment.id
      WHERE shipment.order_id = line.order_id AND content.order_line_id = line.id
    ) AS parcels
  FROM orders.order_lines line WHERE order_id = ? ORDER BY position`
