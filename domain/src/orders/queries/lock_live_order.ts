import {
  type CartId,
  firstRow,
  type OrderId,
  prepared,
  type Transaction,
} from '../../shared/index.ts'
import { type OrderRecord, readOrder } from './order_record.ts'

/** The order of a cart that is not cancelled, with what it was placed from. */
export interface LiveOrder extends OrderRecord {
  readonly cartVersion: number
  readonly bodyHash: Buffer
}

/** Locks a cart's live order, if there is one: there is never a second. The caller holds the cart. */
export async function lockLiveOrder(trx: Transaction, cartId: CartId): Promise<LiveOrder | null> {
  const live = await firstRow<{ id: OrderId; cartVersion: number; bodyHash: Buffer }>(trx, LOCK, [
    cartId,
  ])
  const order = live && (await readOrder(trx, live.id))
  return order && { ...order, ...live }
}

const LOCK = prepared(`
  SELECT id, cart_version AS "cartVersion", body_hash AS "bodyHash" FROM orders.orders
  WHERE cart_id = ? AND status <> 'cancelled'
  FOR UPDATE`)
