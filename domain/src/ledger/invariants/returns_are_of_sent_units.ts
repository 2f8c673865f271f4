import type { Invariant } from '../invariant.ts'

/** Units of a rejected return are the shopper's again, and can be asked back once more. */
export const returnsAreOfSentUnits: Invariant = {
  name: 'returns_are_of_sent_units',
  promise: 'No more of a line comes back, or is asked back, than was sent of it.',
  sql: `
    SELECT line.order_id, line.id AS order_line_id
    FROM orders.order_lines line
    LEFT JOIN orders.return_lines wanted ON wanted.order_line_id = line.id
    LEFT JOIN orders.returns asked ON asked.id = wanted.return_id
    WHERE line.order_id >= :since
    GROUP BY line.id
    HAVING line.returned + coalesce(sum(wanted.quantity) FILTER (WHERE asked.state IN ('requested', 'approved')), 0)
      > line.shipped`,
}
