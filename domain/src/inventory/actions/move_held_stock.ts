import { type OrderId, rows, type Transaction } from '../../shared/index.ts'
import type { StockChange } from '../domain/stock_change.ts'
import { LEVEL_BEFORE, lockLevels } from '../sql/lock_levels.ts'

/**
 * Ends what an order holds, one way or the other, in one statement. `release` gives back what is reserved, and what is
 * allocated and was not shipped; `allocation` keeps what is reserved for shipping. A second call changes nothing.
 *
 * @returns the levels as they were, with what moved
 */
export function moveHeldStock(
  trx: Transaction,
  orderId: OrderId,
  kind: 'release' | 'allocation'
): Promise<StockChange[]> {
  return rows<StockChange>(trx, MOVE, {
    orderId,
    kind,
    from: kind === 'release' ? ['reserved', 'allocated'] : ['reserved'],
    to: kind === 'release' ? 'released' : 'allocated',
  })
}

/** Every counter is written from the locked version: see `reserve_stock.ts` for why. */
const MOVE = `
  WITH held AS MATERIALIZED (
    SELECT variant_id, location_id,
      CASE state WHEN 'reserved' THEN shipped - quantity ELSE 0 END AS reserved_delta,
      CASE WHEN state = 'allocated' THEN shipped - quantity WHEN :to = 'allocated' THEN quantity - shipped ELSE 0 END
        AS allocated_delta
    FROM inventory.reservations
    WHERE order_id = :orderId AND state = ANY (:from::text[])
    ORDER BY variant_id, location_id
    FOR UPDATE
  ), variant AS (
    SELECT DISTINCT variant_id FROM held
  ), locked AS MATERIALIZED (${lockLevels('variant')}
  ), moved AS MATERIALIZED (
    SELECT *,
      greatest(0, reserved + reserved_delta + allocated + allocated_delta - on_hand - backorder_limit) AS new_shortfall
    FROM locked JOIN held USING (variant_id, location_id)
  ), updated AS (
    UPDATE inventory.stock_levels level
    SET on_hand = moved.on_hand, reserved = moved.reserved + reserved_delta,
      allocated = moved.allocated + allocated_delta, backorder_limit = moved.backorder_limit,
      shortfall = new_shortfall, updated_at = now()
    FROM moved
    WHERE level.variant_id = moved.variant_id AND level.location_id = moved.location_id
  ), marked AS (
    UPDATE inventory.reservations reservation SET state = :to, updated_at = now()
    FROM moved
    WHERE reservation.order_id = :orderId AND reservation.variant_id = moved.variant_id
      AND reservation.location_id = moved.location_id
  ), booked AS (
    INSERT INTO inventory.movements
      (order_id, variant_id, location_id, kind, reserved_delta, allocated_delta, shortfall_delta)
    SELECT :orderId::uuid, variant_id, location_id, :kind, reserved_delta, allocated_delta, new_shortfall - shortfall
    FROM moved
  )
  SELECT ${LEVEL_BEFORE},
    0 AS "onHandDelta", coalesce(reserved_delta + allocated_delta, 0) AS "promisedDelta", 0 AS "backorderLimitDelta"
  FROM locked LEFT JOIN held USING (variant_id, location_id)`
