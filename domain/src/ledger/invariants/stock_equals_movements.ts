import type { Invariant } from '../invariant.ts'

export const stockEqualsMovements: Invariant = {
  name: 'stock_equals_movements',
  promise: 'Every counter of a stock level is the sum of its movements.',
  sql: `
    WITH entry AS (
      SELECT variant_id, location_id, on_hand_delta AS on_hand, reserved_delta AS reserved,
        allocated_delta AS allocated, backorder_limit_delta AS backorder_limit, shortfall_delta AS shortfall
      FROM inventory.movements
      UNION ALL
      SELECT variant_id, location_id, -on_hand, -reserved, -allocated, -backorder_limit, -shortfall
      FROM inventory.stock_levels
    )
    SELECT variant_id, location_id FROM entry GROUP BY variant_id, location_id
    HAVING sum(on_hand) <> 0 OR sum(reserved) <> 0 OR sum(allocated) <> 0 OR sum(backorder_limit) <> 0
      OR sum(shortfall) <> 0`,
}
