import type { Invariant } from '../invariant.ts'

export const stockEqualsReservations: Invariant = {
  name: 'stock_equals_reservations',
  promise: 'The units reserved and allocated at a stock level are those that orders hold there.',
  sql: `
    WITH entry AS (
      SELECT variant_id, location_id,
        CASE state WHEN 'reserved' THEN quantity - shipped ELSE 0 END AS reserved,
        CASE state WHEN 'allocated' THEN quantity - shipped ELSE 0 END AS allocated
      FROM inventory.reservations WHERE state IN ('reserved', 'allocated')
      UNION ALL
      SELECT variant_id, location_id, -reserved, -allocated FROM inventory.stock_levels
    )
    SELECT variant_id, location_id FROM entry GROUP BY variant_id, location_id
    HAVING sum(reserved) <> 0 OR sum(allocated) <> 0`,
}
