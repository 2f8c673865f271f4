import {
  err,
  ok,
  type LocationId,
  type OrderId,
  type Result,
  rows,
  type Transaction,
} from '../../shared/index.ts'
import {
  type InsufficientStock,
  refuseShort,
  type ShortLine,
  type StockLine,
} from '../domain/insufficient_stock.ts'
import { lockLevels } from '../sql/lock_levels.ts'

interface ShipInput {
  readonly orderId: OrderId
  readonly locationId: LocationId
  /** Each variant once. */
  readonly lines: readonly StockLine[]
  /** The shipment's id. */
  readonly reference: string
}

/**
 * Takes units that belong to a paid order off the shelves of one location: all lines, or none. What is not there cannot
 * leave, whatever was promised: allocated on backorder, it waits until it comes in, and what comes in belongs to the
 * orders in the order in which they were placed. The caller holds the order's lock.
 *
 * What can be sold stays the same, so there is nothing to tell anybody. On a refusal nothing was changed: the lines that
 * fall short are named, and the caller rolls back.
 */
export class ShipStock {
  async execute(
    trx: Transaction,
    { orderId, locationId, lines, reference }: ShipInput
  ): Promise<Result<void, InsufficientStock>> {
    const variantIds = lines.map((line) => line.variantId)
    await rows(trx, LOCK, { variantIds })
    const shipped = await rows<ShortLine>(trx, SHIP, {
      orderId,
      location: locationId,
      reference,
      variantIds,
      quantities: lines.map((line) => line.quantity),
    })
    const refused = refuseShort(shipped)
    return refused ? err(refused) : ok()
  }
}

/** Before the other statement begins, so that it sees what others hold now, and not before they let go. */
const LOCK = `
  WITH variant AS (
    SELECT unnest(:variantIds::uuid[]) AS variant_id
  )${lockLevels('variant')}`

/** An order's id says when it was placed. Only where less is there than promised do others have to be looked at. */
const SHIP = `
  WITH line AS (
    SELECT * FROM unnest(:variantIds::uuid[], :quantities::int[]) AS line (variant_id, quantity)
  ), held AS MATERIALIZED (
    SELECT variant_id, reservation.quantity - shipped AS units FROM inventory.reservations reservation
    JOIN line USING (variant_id)
    WHERE order_id = :orderId AND location_id = :location AND state = 'allocated'
    ORDER BY variant_id
    FOR UPDATE OF reservation
  ), here AS MATERIALIZED (
    SELECT level.*, CASE WHEN on_hand >= reserved + allocated THEN 0 ELSE (
      SELECT coalesce(sum(earlier.quantity - earlier.shipped), 0) FROM inventory.reservations earlier
      WHERE earlier.variant_id = level.variant_id AND earlier.location_id = level.location_id
        AND earlier.state IN ('reserved', 'allocated') AND earlier.order_id < :orderId
    ) END AS owed
    FROM inventory.stock_levels level JOIN line USING (variant_id)
    WHERE level.location_id = :location
  ), compared AS MATERIALIZED (
    SELECT variant_id, quantity, on_hand, reserved, allocated, backorder_limit, shortfall,
      greatest(0, least(coalesce(units, 0), coalesce(on_hand - owed, 0)))::int AS available
    FROM line LEFT JOIN held USING (variant_id) LEFT JOIN here USING (variant_id)
  ), granted AS MATERIALIZED (
    SELECT * FROM compared WHERE NOT EXISTS (SELECT FROM compared WHERE quantity > available)
  ), updated AS (
    UPDATE inventory.stock_levels level
    SET on_hand = granted.on_hand - quantity, reserved = granted.reserved, allocated = granted.allocated - quantity,
      backorder_limit = granted.backorder_limit, shortfall = granted.shortfall, updated_at = now()
    FROM granted
    WHERE level.variant_id = granted.variant_id AND level.location_id = :location
  ), marked AS (
    UPDATE inventory.reservations reservation
    SET shipped = shipped + granted.quantity, updated_at = now(),
      state = CASE WHEN shipped + granted.quantity = reservation.quantity THEN 'shipped' ELSE state END
    FROM granted
    WHERE reservation.order_id = :orderId AND reservation.variant_id = granted.variant_id
      AND reservation.location_id = :location
  ), booked AS (
    INSERT INTO inventory.movements (order_id, variant_id, location_id, kind, reference, on_hand_delta, allocated_delta)
    SELECT :orderId::uuid, variant_id, :location::uuid, 'shipment', :reference, -quantity, -quantity FROM granted
  )
  SELECT variant_id AS "variantId", quantity AS requested, available FROM compared`
