import type { LiveRefund } from '../../payments/index.ts'
import {
  rows,
  type Currency,
  type OrderId,
  type OrderLineId,
  type Transaction,
} from '../../shared/index.ts'
import { claim } from '../domain/claim_refunds.ts'
import type { RefundSheet } from '../domain/refund_sheet.ts'

interface PartRow {
  readonly lineId: OrderLineId | null
  readonly currency: Currency
  readonly captured: number
  readonly refunded: number
  readonly quantity: number
}

/**
 * What of an order can go back besides what these refunds have claimed, in one statement for any number of lines. The
 * caller holds the order.
 */
export async function readRefundSheet(
  trx: Transaction,
  orderId: OrderId,
  refunds: readonly LiveRefund[]
): Promise<RefundSheet> {
  const read = await rows<PartRow>(trx, PARTS, { orderId })
  const currency = read[0]?.currency
  if (!currency) throw new Error(`Order ${orderId} is not there`)
  const parts = read.map(({ lineId, captured, refunded, quantity }) => ({
    ...{ lineId, captured, refunded, quantity },
    ...{ goingBack: 0, piecesBack: 0 },
  }))
  return claim({ currency, parts }, refunds)
}

const PARTS = `
  SELECT * FROM (
    SELECT line.id AS "lineId", currency, line.captured, line.refunded, quantity, position
    FROM orders.orders placed JOIN orders.order_lines line ON line.order_id = placed.id
    WHERE placed.id = :orderId
    UNION ALL
    SELECT NULL, currency, shipping_captured, shipping_refunded, 0, NULL FROM orders.orders WHERE id = :orderId
  ) AS part
  ORDER BY position NULLS LAST`
