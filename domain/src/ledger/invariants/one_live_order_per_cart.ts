import type { Invariant } from '../invariant.ts'

export const oneLiveOrderPerCart: Invariant = {
  name: 'one_live_order_per_cart',
  promise: 'A cart has at most one order that is not cancelled.',
  sql: `
    SELECT cart_id FROM orders.orders WHERE status <> 'cancelled' GROUP BY cart_id HAVING count(*) > 1`,
}
