import {
  CancelOrder,
  CancelUnits,
  DecideReturn,
  ReceiveReturn,
  type ReceiveReturnInput,
  RequestReturn,
  type RequestReturnInput,
  type ReturnDecision,
  type ReturnReason,
  type SentShipment,
  ShipOrder,
  type LineQuantity,
  type ShipOrderInput,
  type ShipOrderRefusal,
} from '../../src/orders/index.ts'
import {
  newId,
  rows,
  transactResult,
  type OrderId,
  type OrderLineId,
  type Result,
  type ReturnId,
} from '../../src/shared/index.ts'
import type { StaffMember } from '../../src/staff/index.ts'
import type { TestShop } from './test_shop.ts'

type Shipped = Result<SentShipment, ShipOrderRefusal>

/** Somebody who may do all of it. */
export const STAFF: StaffMember = { subject: 'staff-1', roles: ['manager'], requestId: 'request-1' }

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
    by: STAFF,
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

export async function cancelByStaff(shop: TestShop, orderId: OrderId) {
  return (await shop.make(CancelOrder)).execute(orderId, 'cancel_by_staff')
}

/** Staff cancel so many units of the first lines, since they cannot be sent. */
export async function cancelUnits(shop: TestShop, orderId: OrderId, ...quantities: number[]) {
  const action = await shop.make(CancelUnits)
  const lines = await unitsOf(shop, orderId, ...quantities)
  return transactResult(shop.db, (trx) => action.execute(trx, { orderId, lines, by: STAFF }))
}

/** The shopper asks to send back so many units of the first lines. */
export async function askBack(
  shop: TestShop,
  orderId: OrderId,
  quantities: readonly number[],
  request: Partial<Omit<RequestReturnInput, 'orderId' | 'lines'>> & { reason?: ReturnReason } = {}
) {
  const { key = newId(), note = null, reason = 'changed_mind' } = request
  const units = await unitsOf(shop, orderId, ...quantities)
  const lines = units.map((line) => ({ ...line, reason }))
  return (await shop.make(RequestReturn)).execute({ orderId, key, note, lines })
}

export async function decideReturn(shop: TestShop, returnId: ReturnId, decision: ReturnDecision) {
  const action = await shop.make(DecideReturn)
  return transactResult(shop.db, (trx) => action.execute(trx, returnId, decision, STAFF))
}

/** Staff take in what came: all of it, fit to be sold again, without money back, unless the test says otherwise. */
export async function receiveReturn(
  shop: TestShop,
  returnId: ReturnId,
  came: Partial<Omit<ReceiveReturnInput, 'returnId'>> = {}
) {
  const action = await shop.make(ReceiveReturn)
  const input = {
    returnId,
    lines: null,
    locationId: null,
    refund: 'none' as const,
    by: STAFF,
    ...came,
  }
  return transactResult(shop.db, (trx) => action.execute(trx, input))
}

/** A return that may come. */
export async function approvedReturn(
  shop: TestShop,
  orderId: OrderId,
  ...quantities: number[]
): Promise<ReturnId> {
  const asked = await askBack(shop, orderId, quantities)
  if (!asked.ok) throw new Error(`Not asked: ${asked.error.code}`)
  await decideReturn(shop, asked.value.returnId, { step: 'approve' })
  return asked.value.returnId
}

/** Holds an order’s cart, so that whoever wants to change the order has to stop and wait there. */
export async function holdOrder(shop: TestShop, orderId: OrderId) {
  const gate = await shop.db.transaction()
  await rows(
    gate,
    `SELECT FROM carts.carts WHERE id = (SELECT cart_id FROM orders.orders WHERE id = ?) FOR UPDATE`,
    [orderId]
  )
  return gate
}
