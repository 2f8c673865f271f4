import { RequestOrderRefund, type RefundScope } from '../../src/orders/index.ts'
import type { RefundReason } from '../../src/payments/index.ts'
import { rows, transactResult, type OrderId, type OrderLineId } from '../../src/shared/index.ts'
import type { TestShop } from './test_shop.ts'

/** An order that is paid, and its lines in their order. */
export async function paidOrder(
  shop: TestShop,
  wanted: { lines?: number; quantity?: number } = {}
) {
  const placed = await shop.placeOrder({ lines: 2, quantity: 2, ...wanted })
  const sessionId = await shop.pay(placed.orderId)
  await shop.hear()
  return { ...placed, sessionId, lineIds: await lineIdsOf(shop, placed.orderId) }
}

async function lineIdsOf(shop: TestShop, orderId: OrderId): Promise<OrderLineId[]> {
  const sql = 'SELECT id FROM orders.order_lines WHERE order_id = ? ORDER BY position'
  return (await rows<{ id: OrderLineId }>(shop.db, sql, [orderId])).map(({ id }) => id)
}

/** Asks for a refund, as staff or a return does. */
export async function askFor(
  shop: TestShop,
  orderId: OrderId,
  scope: RefundScope,
  reason: RefundReason = 'goodwill'
) {
  const request = await shop.make(RequestOrderRefund)
  return transactResult(shop.db, (trx) => request.execute(trx, { orderId, scope, reason }))
}

export const goodwill = (amount: number) => ({ kind: 'amount', amount }) as const

/** Sends what has to go back, and hears of it. */
export async function settleRefunds(shop: TestShop): Promise<void> {
  await shop.sendRefunds()
  await shop.hear()
}

/** What of an order went back: for each line in its order, then for its postage. */
export async function refundedOf(shop: TestShop, orderId: OrderId): Promise<number[]> {
  const found = await rows<{ refunded: number }>(
    shop.db,
    `SELECT refunded FROM (
       SELECT refunded, position FROM orders.order_lines WHERE order_id = :orderId
       UNION ALL SELECT shipping_refunded, 1000 FROM orders.orders WHERE id = :orderId
     ) AS part ORDER BY position`,
    { orderId }
  )
  return found.map(({ refunded }) => refunded)
}

/** Every refund row of an order, the earliest first. */
export function refundRowsOf(shop: TestShop, orderId: OrderId) {
  return rows<{
    id: string
    amount: number
    state: string
    reason: string
    provider_refund_id: string | null
    lines: { lineId: OrderLineId | null; quantity: number | null; amount: number }[]
  }>(shop.db, 'SELECT * FROM payments.refunds WHERE order_id = ? ORDER BY created_at, id', [
    orderId,
  ])
}

/** What Stripe knows of refunds that did not fail. */
export function atStripe(shop: TestShop) {
  return shop.sandbox.stripe.control.describe().refunds.filter(({ status }) => status !== 'failed')
}
