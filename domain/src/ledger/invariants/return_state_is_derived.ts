import type { Invariant } from '../invariant.ts'

export const returnStateIsDerived: Invariant = {
  name: 'return_state_is_derived',
  promise:
    'The state of a return follows from when it was decided and received, and from what came.',
  sql: `
    SELECT asked.id AS return_id
    FROM orders.returns asked LEFT JOIN orders.return_lines wanted ON wanted.return_id = asked.id
    WHERE asked.order_id >= :since
    GROUP BY asked.id
    HAVING asked.state <> CASE
      WHEN asked.received_at IS NOT NULL THEN 'received'
      WHEN asked.decided_at IS NULL THEN 'requested'
      WHEN asked.reject_reason IS NOT NULL THEN 'rejected'
      ELSE 'approved'
    END OR count(wanted.return_id) = 0 OR (coalesce(sum(wanted.received), 0) > 0) <> (asked.state = 'received')`,
}
