import type { TokenHash } from '../../carts/index.ts'
import { type OrderId, rows, type Transaction } from '../../shared/index.ts'

/** Lets a claimed key stand for an order that was there already. */
export async function repointIdempotencyKey(
  trx: Transaction,
  { token, key, orderId }: { token: TokenHash; key: string; orderId: OrderId }
): Promise<void> {
  const sql = 'UPDATE orders.idempotency_keys SET order_id = ? WHERE token_hash = ? AND key = ?'
  await rows(trx, sql, [orderId, token, key])
}
