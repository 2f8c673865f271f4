import type { Invariant } from '../invariant.ts'

export const fulfilmentStatusIsDerived: Invariant = {
  name: 'fulfilment_status_is_derived',
  promise: 'The fulfilment status of an order follows from the units shipped and returned.',
  sql: `
    SELECT placed.id AS order_id
    FROM orders.orders placed JOIN (
      SELECT order_id, sum(quantity - cancelled) AS ordered, sum(shipped) AS shipped, sum(returned) AS returned
      FROM orders.order_lines WHERE order_id >= :since GROUP BY order_id
    ) AS units ON units.order_id = placed.id
    WHERE fulfilment_status <> CASE
      WHEN shipped = 0 THEN 'unfulfilled'
      WHEN shipped < ordered THEN 'partially_fulfilled'
      WHEN returned < ordered THEN 'fulfilled'
      ELSE 'returned'
    END`,
}
