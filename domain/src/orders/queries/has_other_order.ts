import { firstRow, type Transaction } from '../../shared/index.ts'
import type { OrderRecord } from './order_record.ts'

/** Whether a cart has another order that lives, or that money was taken for. The caller holds the cart. */
export async function hasOtherOrder(
  trx: Transaction,
  { id, cartId }: Pick<OrderRecord, 'id' | 'cartId'>
): Promise<boolean> {
  const other = await firstRow(
    trx,
    `SELECT 1 FROM orders.orders
     WHERE cart_id = :cartId AND id <> :id
       AND (status <> 'cancelled' OR payment_status IN ('processing', 'paid', 'partially_refunded'))`,
    { cartId, id }
  )
  return other !== null
}
