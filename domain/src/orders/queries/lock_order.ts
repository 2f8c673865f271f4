import type { LockCart } from '../../carts/index.ts'
import { firstRow, type OrderId, type Transaction } from '../../shared/index.ts'
import { type OrderRecord, readOrder } from './order_record.ts'

/** Locks an order as every step does that changes it or its money: its cart first. */
export async function lockOrder(
  trx: Transaction,
  orderId: OrderId,
  lockCart: LockCart
): Promise<OrderRecord | null> {
  const read = await readOrder(trx, orderId)
  if (!read) return null
  await lockCart.execute(trx, read.cartId)
  const locked = await firstRow(trx, 'SELECT 1 FROM orders.orders WHERE id = ? FOR UPDATE', [
    orderId,
  ])
  return locked === null ? null : readOrder(trx, orderId)
}
