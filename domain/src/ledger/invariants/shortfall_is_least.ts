import type { Invariant } from '../invariant.ts'

export const shortfallIsLeast: Invariant = {
  name: 'shortfall_is_least',
  promise: 'A shortfall is no greater than the units that are really missing.',
  sql: `
    SELECT variant_id, location_id FROM inventory.stock_levels
    WHERE shortfall > greatest(0, reserved + allocated - on_hand - backorder_limit)`,
}
