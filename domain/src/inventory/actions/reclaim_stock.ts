import type { DomainEvent } from '../../outbox/index.ts'
import { err, ok, type OrderId, type Result, rows, type Transaction } from '../../shared/index.ts'
import {
  type InsufficientStock,
  refuseShort,
  type ShortLine,
} from '../domain/insufficient_stock.ts'
import type { StockChange } from '../domain/stock_change.ts'
import { stockEvents } from '../events.ts'
import { CHOOSE_LOCATIONS } from '../sql/choose_locations.ts'
import { LEVEL_BEFORE, lockLevels } from '../sql/lock_levels.ts'

/**
 * For an order that was paid after its stock had been released: allocates as many units again, all lines or none, from
 * wherever they are now. The caller holds the order's lock. A second call changes nothing.
 */
export class ReclaimStock {
  async execute(
    trx: Transaction,
    orderId: OrderId
  ): Promise<Result<DomainEvent[], InsufficientStock>> {
    const changes = await rows<StockChange & ShortLine>(trx, RECLAIM, { orderId })
    const refused = refuseShort(changes)
    return refused ? err(refused) : ok(stockEvents(changes))
  }
}

/**
 * Every counter is written from the locked version: see `reserve_stock.ts` for why. What was released at a location that
 * has none left stays released there.
 */
const RECLAIM = `
  WITH given_up AS MATERIALIZED (
    SELECT variant_id, location_id, cart_id, quantity FROM inventory.reservations
    WHERE order_id = :orderId AND state = 'released' AND NOT EXISTS (
      SELECT FROM inventory.reservations WHERE order_id = :orderId AND state <> 'released'
    )
    ORDER BY variant_id, location_id
    FOR UPDATE
  ), line AS (
    SELECT variant_id, sum(quantity)::int AS wanted FROM given_up GROUP BY variant_id
  ), held AS (
    SELECT variant_id, location_id, 0 AS given_back FROM given_up
  ), locked AS MATERIALIZED (${lockLevels('line')}
  ), ${CHOOSE_LOCATIONS}, granted AS MATERIALIZED (
    SELECT * FROM chosen WHERE taken > 0 AND NOT EXISTS (SELECT FROM compared WHERE requested > available)
  ), updated AS (
    UPDATE inventory.stock_levels level
    SET on_hand = granted.on_hand, reserved = granted.reserved, allocated = granted.allocated + taken,
      backorder_limit = granted.backorder_limit, shortfall = granted.shortfall, updated_at = now()
    FROM granted
    WHERE level.variant_id = granted.variant_id AND level.location_id = granted.location_id
  ), promised AS (
    INSERT INTO inventory.reservations (order_id, cart_id, variant_id, location_id, quantity, state)
    SELECT :orderId::uuid, (SELECT cart_id FROM given_up LIMIT 1), variant_id, location_id, taken, 'allocated' FROM granted
    ON CONFLICT (order_id, variant_id, location_id)
      DO UPDATE SET quantity = excluded.quantity, state = excluded.state, updated_at = now()
  ), booked AS (
    INSERT INTO inventory.movements (order_id, variant_id, location_id, kind, allocated_delta)
    SELECT :orderId::uuid, variant_id, location_id, 'allocation', taken FROM granted
  )
  SELECT ${LEVEL_BEFORE},
    0 AS "onHandDelta", taken AS "promisedDelta", 0 AS "backorderLimitDelta",
    requested, available
  FROM compared LEFT JOIN chosen USING (variant_id)`
