import {
  ShipOrder,
  type LineQuantity,
  type ShipOrderInput,
  type ShipOrderRefusal,
} from '../../src/orders/index.ts'
import {
  rows,
  transactResult,
  type OrderId,
  type OrderLineId,
  type Result,
  type ShipmentId,
} from '../../src/shared/index.ts'
import type { TestShop } from './test_shop.ts'

type Shipped = Result<{ shipmentId: ShipmentId }, ShipOrderRefusal>

/** Staff send a parcel: all that is left, unless the test says what. */
export async function shipOrder(
  shop: TestShop,
  orderId: OrderId,
  parcel: Partial<Omit<ShipOrderInput, 'orderId'>> = {}
): Promise<Shipped> {
  const action = await shop.make(ShipOrder)
  const input = {
    orderId,
    lines: null,
    locationId: null,
    carrier: 'Royal Mail',
    trackingNumber: null,
    ...parcel,
  }
  return transactResult(shop.db, (trx) => action.execute(trx, input))
}

interface LineRow {
  id: OrderLineId
  quantity: number
  shipped: number
  returned: number
  cancelled: number
  captured: number
  refunded: number
}

export function linesOf(shop: TestShop, orderId: OrderId): Promise<LineRow[]> {
  const sql = 'SELECT * FROM orders.order_lines WHERE order_id = ? ORDER BY position'
  return rows<LineRow>(shop.db, sql, [orderId])
}

/** The first lines of an order, so many units of each. */
export async function unitsOf(
  shop: TestShop,
  orderId: OrderId,
  ...quantities: number[]
): Promise<LineQuantity[]> {
  const lines = await linesOf(shop, orderId)
  return quantities.flatMap((quantity, index) => {
    const line = lines[index]
    return line && quantity > 0 ? [{ lineId: line.id, quantity }] : []
  })
}

/** An order that is paid. */
export async function paidOrder(
  shop: TestShop,
  wanted: { lines?: number; quantity?: number; stock?: number } = {}
) {
  const placed = await shop.placeOrder(wanted)
  await shop.pay(placed.orderId)
  await shop.hear()
  return placed
}
