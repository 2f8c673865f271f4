import type { Invariant } from '../invariant.ts'

export const backorderLimitsEqualPolicies: Invariant = {
  name: 'backorder_limits_equal_policies',
  promise:
    'Beyond what is there, as much of a variant may be sold as its policy says, and where it says.',
  sql: `
    WITH entry AS (
      SELECT variant_id, location_id, unit_limit FROM inventory.stock_policies WHERE unit_limit > 0
      UNION ALL
      SELECT variant_id, location_id, -backorder_limit FROM inventory.stock_levels WHERE backorder_limit > 0
    )
    SELECT variant_id, location_id FROM entry GROUP BY variant_id, location_id HAVING sum(unit_limit) <> 0`,
}
