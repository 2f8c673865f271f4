import type { DomainEvent } from '../../outbox/index.ts'
import {
  type CartId,
  err,
  ok,
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
import { MAIN_LOCATION } from '../domain/location.ts'
import type { StockChange } from '../domain/stock_change.ts'
import { stockEvents } from '../events.ts'

interface ReserveInput {
  readonly orderId: OrderId
  readonly cartId: CartId
  /** A variant may stand on several lines: its quantities are summed. */
  readonly lines: readonly StockLine[]
  /** An order of the same cart that this one takes the place of: its reservation is released in the same step. */
  readonly replaces?: OrderId
}

/**
 * Promises units to an order, all lines or none, in one statement. Locks the stock levels in the order of their keys,
 * and nothing after them; the caller holds the cart and the order. An order that has reserved before is left as it is.
 *
 * On a refusal nothing was changed: the lines that fall short are named, and the caller rolls back.
 */
export class ReserveStock {
  async execute(
    trx: Transaction,
    { orderId, cartId, lines, replaces }: ReserveInput
  ): Promise<Result<DomainEvent[], InsufficientStock>> {
    const changes = await rows<StockChange & ShortLine>(trx, RESERVE, {
      orderId,
      cartId,
      replaces: replaces ?? null,
      location: MAIN_LOCATION,
      variantIds: lines.map((line) => line.variantId),
      quantities: lines.map((line) => line.quantity),
    })
    const refused = refuseShort(changes)
    return refused ? err(refused) : ok(stockEvents(changes))
  }
}

/**
 * `locked` is read to its end before anything is written, since `granted` asks whether any line falls short. It waits
 * for rivals and then holds the newest version of each row, which nobody else can change before this transaction ends.
 *
 * Every counter is written from that version, those that stay the same too: PostgreSQL tests a CHECK on the version that
 * the statement's snapshot saw, before it notices that the row has moved on, and would refuse what is in order.
 */
const RESERVE = `
  WITH wanted AS (
    SELECT variant_id, sum(quantity)::int AS quantity
    FROM unnest(:variantIds::uuid[], :quantities::int[]) AS line (variant_id, quantity)
    WHERE NOT EXISTS (SELECT FROM inventory.reservations WHERE order_id = :orderId)
    GROUP BY variant_id
  ), held AS (
    SELECT variant_id, quantity FROM inventory.reservations
    WHERE order_id = :replaces AND location_id = :location AND state = 'reserved'
  ), step AS (
    SELECT variant_id, coalesce(wanted.quantity, 0) AS wanted, coalesce(held.quantity, 0) AS given_back
    FROM wanted FULL JOIN held USING (variant_id)
  ), locked AS MATERIALIZED (
    SELECT level.*
    FROM inventory.stock_levels level JOIN step USING (variant_id)
    WHERE level.location_id = :location
    ORDER BY level.variant_id, level.location_id
    FOR UPDATE OF level
  ), compared AS MATERIALIZED (
    SELECT variant_id, wanted, given_back,
      coalesce(on_hand, 0) AS on_hand, coalesce(reserved, 0) AS reserved, coalesce(allocated, 0) AS allocated,
      coalesce(backorder_limit, 0) AS backorder_limit, coalesce(shortfall, 0) AS shortfall,
      coalesce(on_hand + backorder_limit - reserved - allocated, 0) + given_back AS free
    FROM step LEFT JOIN locked USING (variant_id)
  ), granted AS MATERIALIZED (
    SELECT *, greatest(0, wanted - free) AS new_shortfall
    FROM compared
    WHERE NOT EXISTS (SELECT FROM compared WHERE wanted > greatest(0, free))
  ), updated AS (
    UPDATE inventory.stock_levels level
    SET on_hand = granted.on_hand, reserved = granted.reserved + wanted - given_back, allocated = granted.allocated,
      backorder_limit = granted.backorder_limit, shortfall = new_shortfall, updated_at = now()
    FROM granted
    WHERE level.variant_id = granted.variant_id AND level.location_id = :location
  ), released AS (
    UPDATE inventory.reservations reservation SET state = 'released', updated_at = now()
    FROM granted
    WHERE reservation.order_id = :replaces AND reservation.variant_id = granted.variant_id
      AND reservation.location_id = :location AND given_back > 0
  ), promised AS (
    INSERT INTO inventory.reservations (order_id, cart_id, variant_id, location_id, quantity)
    SELECT :orderId::uuid, :cartId::uuid, variant_id, :location::uuid, wanted FROM granted WHERE wanted > 0
  ), booked AS (
    INSERT INTO inventory.movements (order_id, variant_id, location_id, kind, reserved_delta, shortfall_delta)
    SELECT :replaces::uuid, variant_id, :location::uuid, 'release', -given_back, new_shortfall - shortfall
    FROM granted WHERE given_back > 0
    UNION ALL
    SELECT :orderId::uuid, variant_id, :location::uuid, 'reservation', wanted, 0
    FROM granted WHERE wanted > 0
  )
  SELECT variant_id AS "variantId", on_hand AS "onHand", reserved, allocated, backorder_limit AS "backorderLimit",
    0 AS "onHandDelta", wanted - given_back AS "promisedDelta", 0 AS "backorderLimitDelta",
    wanted AS requested, greatest(0, free) AS available
  FROM compared`
