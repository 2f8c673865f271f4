import {
  firstRow,
  type CartId,
  type Connection,
  type Currency,
  type OrderId,
} from '../../shared/index.ts'
import type { OrderFacts } from '../domain/order_state.ts'

/** An order as those see it who decide what becomes of it. */
export interface OrderRecord extends OrderFacts {
  readonly id: OrderId
  readonly number: string
  /** Goes up with every change: whoever writes says which version he has read. */
  readonly version: number
  readonly cartId: CartId
  readonly currency: Currency
  readonly total: number
  readonly payUntil: Date
  readonly hasCoupons: boolean
}

/** Reads without a lock; `changeRecord` finds out whether it has changed since. */
export function readOrder(
  client: Pick<Connection, 'rawQuery'>,
  orderId: OrderId
): Promise<OrderRecord | null> {
  return firstRow<OrderRecord>(client, READ, [orderId])
}

const READ = `
  SELECT placed.id, number, version, cart_id AS "cartId", currency, placed.total, pay_until AS "payUntil",
    coupons <> '[]' AS "hasCoupons",
    status, cancel_reason AS "cancelReason", payment_status AS "paymentStatus", disputed,
    fulfilment_status AS "fulfilmentStatus", placed.captured, placed.refunded,
    units.ordered, units.shipped, units.returned
  FROM orders.orders placed
  CROSS JOIN LATERAL (
    SELECT sum(quantity - cancelled) AS ordered, sum(shipped) AS shipped, sum(returned) AS returned
    FROM orders.order_lines line WHERE line.order_id = placed.id
  ) AS units
  WHERE placed.id = ?`
