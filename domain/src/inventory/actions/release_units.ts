import type { DomainEvent } from '../../outbox/index.ts'
import { type OrderId, rows, type Transaction } from '../../shared/index.ts'
import type { StockLine } from '../domain/insufficient_stock.ts'
import type { StockChange } from '../domain/stock_change.ts'
import { stockEvents } from '../events.ts'
import { LEVEL_BEFORE, lockLevels } from '../sql/lock_levels.ts'

interface ReleaseInput {
  readonly orderId: OrderId
  /** Each variant once; no more of it than the order still has allocated. */
  readonly lines: readonly StockLine[]
}

/**
 * Gives back some of the units that a paid order waits for, and leaves it the rest. The caller holds the order's lock.
 *
 * @returns events that the caller publishes in the same transaction
 * @throws RangeError when the order has not so many: its rows and its lines disagree
 */
export class ReleaseUnits {
  async execute(trx: Transaction, { orderId, lines }: ReleaseInput): Promise<DomainEvent[]> {
    const changes = await rows<StockChange>(trx, RELEASE, {
      orderId,
      variantIds: lines.map((line) => line.variantId),
      quantities: lines.map((line) => line.quantity),
    })
    const released = changes.reduce((sum, { promisedDelta }) => sum - promisedDelta, 0)
    const wanted = lines.reduce((sum, { quantity }) => sum + quantity, 0)
    if (released !== wanted) throw new RangeError(`Order ${orderId} has fewer units allocated`)
    return stockEvents(changes)
  }
}

/**
 * What lies where too little is, and where orders are sent from last, goes first: the rest of the order stays together.
 * Every counter is written from the locked version: see `reserve_stock.ts` for why.
 */
const RELEASE = `
  WITH line AS (
    SELECT * FROM unnest(:variantIds::uuid[], :quantities::int[]) AS line (variant_id, wanted)
  ), locked AS MATERIALIZED (${lockLevels('line')}
  ), held AS MATERIALIZED (
    SELECT reservation.*, wanted FROM inventory.reservations reservation JOIN line USING (variant_id)
    WHERE order_id = :orderId AND state = 'allocated'
    ORDER BY variant_id, location_id
    FOR UPDATE OF reservation
  ), step AS (
    SELECT locked.*, greatest(0, least(quantity - shipped, wanted - coalesce(
      sum(quantity - shipped) OVER (
        PARTITION BY variant_id ORDER BY reserved + allocated > on_hand DESC, priority DESC, location_id DESC
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
      ), 0
    )))::int AS released
    FROM locked JOIN held USING (variant_id, location_id)
  ), moved AS MATERIALIZED (
    SELECT *, greatest(0, reserved + allocated - released - on_hand - backorder_limit) AS new_shortfall
    FROM step WHERE released > 0
  ), updated AS (
    UPDATE inventory.stock_levels level
    SET on_hand = moved.on_hand, reserved = moved.reserved, allocated = moved.allocated - released,
      backorder_limit = moved.backorder_limit, shortfall = new_shortfall, updated_at = now()
    FROM moved
    WHERE level.variant_id = moved.variant_id AND level.location_id = moved.location_id
  ), marked AS (
    UPDATE inventory.reservations reservation
    SET updated_at = now(),
      quantity = CASE WHEN released = quantity THEN quantity ELSE quantity - released END,
      state = CASE
        WHEN released = quantity THEN 'released'
        WHEN quantity - released = shipped THEN 'shipped'
        ELSE state
      END
    FROM moved
    WHERE reservation.order_id = :orderId AND reservation.variant_id = moved.variant_id
      AND reservation.location_id = moved.location_id
  ), booked AS (
    INSERT INTO inventory.movements (order_id, variant_id, location_id, kind, allocated_delta, shortfall_delta)
    SELECT :orderId::uuid, variant_id, location_id, 'release', -released, new_shortfall - shortfall FROM moved
  )
  SELECT ${LEVEL_BEFORE},
    0 AS "onHandDelta", -coalesce(released, 0) AS "promisedDelta", 0 AS "backorderLimitDelta"
  FROM locked LEFT JOIN (
    SELECT variant_id, location_id, released FROM moved
  ) AS moved USING (variant_id, location_id)`
