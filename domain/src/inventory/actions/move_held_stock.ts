import { type OrderId, rows, type Transaction } from '../../shared/index.ts'
import type { StockChange } from '../domain/stock_change.ts'

/**
 * Ends an order's reservations one way or the other, in one statement: `release` gives the units back, `allocation`
 * keeps them for shipping. Only what is still reserved moves, so a second call changes nothing.
 *
 * @returns the levels as they were, with what moved
 */
export function moveHeldStock(
  trx: Transaction,
  orderId: OrderId,
  kind: 'release' | 'allocation'
): Promise<StockChange[]> {
  const state = kind === 'release' ? 'released' : 'allocated'
  return rows<StockChange>(trx, MOVE, { orderId, kind, state, kept: kind === 'allocation' ? 1 : 0 })
}

const MOVE = `
  WITH held AS MATERIALIZED (
    SELECT variant_id, location_id, quantity FROM inventory.reservations
    WHERE order_id = :orderId AND state = 'reserved'
    ORDER BY variant_id, location_id
    FOR UPDATE
  ), locked AS MATERIALIZED (
    SELECT level.*, held.quantity, held.quantity * :kept::int AS kept
    FROM inventory.stock_levels level JOIN held USING (variant_id, location_id)
    ORDER BY level.variant_id, level.location_id
    FOR UPDATE OF level
  ), moved AS MATERIALIZED (
    SELECT *, greatest(0, reserved - quantity + allocated + kept - on_hand - backorder_limit) AS new_shortfall
    FROM locked
  ), updated AS (
    UPDATE inventory.stock_levels level
    SET reserved = level.reserved - quantity, allocated = level.allocated + kept, shortfall = new_shortfall,
      updated_at = now()
    FROM moved
    WHERE level.variant_id = moved.variant_id AND level.location_id = moved.location_id
  ), marked AS (
    UPDATE inventory.reservations reservation SET state = :state, updated_at = now()
    FROM moved
    WHERE reservation.order_id = :orderId AND reservation.variant_id = moved.variant_id
      AND reservation.location_id = moved.location_id
  ), booked AS (
    INSERT INTO inventory.movements
      (order_id, variant_id, location_id, kind, reserved_delta, allocated_delta, shortfall_delta)
    SELECT :orderId::uuid, variant_id, location_id, :kind, -quantity, kept, new_shortfall - shortfall FROM moved
  )
  SELECT variant_id AS "variantId", on_hand AS "onHand", reserved, allocated, backorder_limit AS "backorderLimit",
    0 AS "onHandDelta", kept - quantity AS "reservedDelta", 0 AS "backorderLimitDelta"
  FROM moved`
