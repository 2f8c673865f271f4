import type { Invariant } from '../invariant.ts'

export const stockIsCovered: Invariant = {
  name: 'stock_is_covered',
  promise: 'No more is promised than is on hand, may be backordered, or is known to be short.',
  sql: `
    SELECT variant_id, location_id FROM inventory.stock_levels
    WHERE reserved < 0 OR allocated < 0 OR backorder_limit < 0 OR shortfall < 0
      OR reserved + allocated > on_hand + backorder_limit + shortfall`,
}
