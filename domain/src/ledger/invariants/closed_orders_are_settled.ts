import type { Invariant } from '../invariant.ts'

export const closedOrdersAreSettled: Invariant = {
  name: 'closed_orders_are_settled',
  promise: 'Of a closed order everything has left, and no return waits.',
  sql: `
    SELECT placed.id AS order_id
    FROM orders.orders placed
    WHERE placed.id >= :since AND placed.status = 'closed' AND (
      placed.fulfilment_status NOT IN ('fulfilled', 'returned')
      OR EXISTS (
        SELECT FROM orders.returns WHERE order_id = placed.id AND state IN ('requested', 'approved')
      )
    )`,
}
