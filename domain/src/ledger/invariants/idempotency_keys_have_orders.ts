import type { Invariant } from '../invariant.ts'

export const idempotencyKeysHaveOrders: Invariant = {
  name: 'idempotency_keys_have_orders',
  promise: 'Whoever repeats a checkout gets the order that it placed.',
  sql: `
    SELECT key.order_id
    FROM orders.idempotency_keys key LEFT JOIN orders.orders placed ON placed.id = key.order_id
    WHERE placed.id IS NULL`,
}
