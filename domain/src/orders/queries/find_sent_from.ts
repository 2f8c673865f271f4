import {
  firstRow,
  type LocationId,
  type OrderId,
  type OrderLineId,
  type Transaction,
} from '../../shared/index.ts'

/** The location that sent the most of these lines; null where none is known. */
export async function findSentFrom(
  trx: Transaction,
  orderId: OrderId,
  lineIds: readonly OrderLineId[]
): Promise<LocationId | null> {
  const found = await firstRow<{ locationId: LocationId }>(trx, SENT_FROM, { orderId, lineIds })
  return found?.locationId ?? null
}

const SENT_FROM = `
  SELECT location_id AS "locationId"
  FROM orders.shipments shipment JOIN orders.shipment_lines content ON content.shipment_id = shipment.id
  WHERE shipment.order_id = :orderId AND location_id IS NOT NULL AND content.order_line_id = ANY (:lineIds::uuid[])
  GROUP BY location_id
  ORDER BY sum(quantity) DESC, max(shipped_at) DESC LIMIT 1`
