/**
 * Locks the stock levels of some variants, all of them, in the order of their keys. Whoever changes what can be had of a
 * variant holds every level of it: what the locations come to together is then known, and nobody meets a deadlock.
 *
 * @param variants the CTE that holds each `variant_id` once
 */
export function lockLevels(variants: string): string {
  return `
    SELECT level.*, location.active, location.priority,
      coalesce(policy.low_stock_at, location.low_stock_at) AS low_stock_at
    FROM ${variants}
    JOIN inventory.stock_levels level USING (variant_id)
    JOIN inventory.locations location ON location.id = level.location_id
    LEFT JOIN inventory.stock_policies policy ON policy.variant_id = level.variant_id
    ORDER BY level.variant_id, level.location_id
    FOR UPDATE OF level`
}

/** A locked level as a `StockChange` begins: how it stood. */
export const LEVEL_BEFORE = `
  variant_id AS "variantId", location_id AS "locationId", active, low_stock_at AS "lowStockAt",
  on_hand AS "onHand", reserved, allocated, backorder_limit AS "backorderLimit"`
