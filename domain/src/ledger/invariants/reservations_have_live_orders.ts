import type { Invariant } from '../invariant.ts'

export const reservationsHaveLiveOrders: Invariant = {
  name: 'reservations_have_live_orders',
  promise:
    'Stock is reserved only for orders that can still be paid, and allocated only to paid orders.',
  sql: `
    SELECT held.order_id, held.variant_id, held.location_id
    FROM inventory.reservations held LEFT JOIN orders.orders placed ON placed.id = held.order_id
    WHERE held.state IN ('reserved', 'allocated') AND (
      placed.id IS NULL OR placed.status <> 'open'
      OR (held.state = 'reserved') <> (placed.payment_status IN ('pending', 'processing'))
    )`,
}
