import type { DomainEvent } from '../../outbox/index.ts'
import { err, ok, type OrderId, type Result, rows, type Transaction } from '../../shared/index.ts'
import {
  type InsufficientStock,
  refuseShort,
  type ShortLine,
} from '../domain/insufficient_stock.ts'
import type { StockChange } from '../domain/stock_change.ts'
import { stockEvents } from '../events.ts'

/**
 * For an order that was paid after its stock had been released: allocates the same units again, all lines or none, as
 * far as they are still there. The caller holds the order's lock. A second call changes nothing.
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

/** Every counter is written from the locked version: see `reserve_stock.ts` for why. */
const RECLAIM = `
  WITH given_back AS MATERIALIZED (
    SELECT variant_id, location_id, quantity FROM inventory.reservations
    WHERE order_id = :orderId AND state = 'released'
    ORDER BY variant_id, location_id
    FOR UPDATE
  ), locked AS MATERIALIZED (
    SELECT level.*, quantity, on_hand + backorder_limit - reserved - allocated AS free
    FROM inventory.stock_levels level JOIN given_back USING (variant_id, location_id)
    ORDER BY level.variant_id, level.location_id
    FOR UPDATE OF level
  ), granted AS MATERIALIZED (
    SELECT * FROM locked WHERE NOT EXISTS (SELECT FROM locked WHERE quantity > free)
  ), updated AS (
    UPDATE inventory.stock_levels level
    SET on_hand = granted.on_hand, reserved = granted.reserved, allocated = granted.allocated + quantity,
      backorder_limit = granted.backorder_limit, shortfall = granted.shortfall, updated_at = now()
    FROM granted
    WHERE level.variant_id = granted.variant_id AND level.location_id = granted.location_id
  ), marked AS (
    UPDATE inventory.reservations reservation SET state = 'allocated', updated_at = now()
    FROM granted
    WHERE reservation.order_id = :orderId AND reservation.variant_id = granted.variant_id
      AND reservation.location_id = granted.location_id
  ), booked AS (
    INSERT INTO inventory.movements (order_id, variant_id, location_id, kind, allocated_delta)
    SELECT :orderId::uuid, variant_id, location_id, 'allocation', quantity FROM granted
  )
  SELECT variant_id AS "variantId", on_hand AS "onHand", reserved, allocated, backorder_limit AS "backorderLimit",
    0 AS "onHandDelta", quantity AS "promisedDelta", 0 AS "backorderLimitDelta",
    quantity AS requested, greatest(0, free) AS available
  FROM locked`
