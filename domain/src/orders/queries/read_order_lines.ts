import { rows, type OrderId, type Transaction } from '../../shared/index.ts'
import type { SentLine } from '../domain/choose_return.ts'
import type { SendableLine } from '../domain/choose_shipment.ts'

/** How many units of each line were ordered, and what has become of them. The caller holds the order. */
export function readSendableLines(trx: Transaction, orderId: OrderId): Promise<SendableLine[]> {
  return rows<SendableLine>(
    trx,
    `SELECT id AS "lineId", variant_id AS "variantId", quantity AS ordered, shipped, cancelled
     FROM orders.order_lines WHERE order_id = ? ORDER BY position`,
    [orderId]
  )
}

/** Where the units of each line went, and which were asked back. To decide by it, hold the order. */
export function readSentLines(
  client: Pick<Transaction, 'rawQuery'>,
  orderId: OrderId
): Promise<SentLine[]> {
  return rows<SentLine>(client, SENT, [orderId])
}

const SENT = `
  SELECT line.id AS "lineId", shipped, returned,
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
