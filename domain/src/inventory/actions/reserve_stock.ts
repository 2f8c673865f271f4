import type { DomainEvent } from '../../outbox/index.ts'
import {
  type CartId,
  err,
  ok,
  type OrderId,
  prepared,
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
import type { StockChange } from '../domain/stock_change.ts'
import { stockEvents } from '../events.ts'
import { CHOOSE_LOCATIONS } from '../sql/choose_locations.ts'
import { LEVEL_BEFORE, lockLevels } from '../sql/lock_levels.ts'

interface ReserveInput {
  readonly orderId: OrderId
  readonly cartId: CartId
  /** A variant may stand on several lines: its quantities are summed. */
  readonly lines: readonly StockLine[]
  /** An order of the same cart that this one takes the place of: its reservation is released in the same step. */
  readonly replaces?: OrderId
}

/**
 * Promises units to an order, all lines or none, in one statement, wherever they lie. Locks the stock levels in the order
 * of their keys, and nothing after them; the caller holds the cart and the order. An order that has reserved before is
 * left as it is.
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
const RESERVE = prepared(`
  WITH wanted AS (
    SELECT variant_id, sum(quantity)::int AS wanted
    FROM unnest(:variantIds::uuid[], :quantities::int[]) AS line (variant_id, quantity)
    WHERE NOT EXISTS (SELECT FROM inventory.reservations WHERE order_id = :orderId)
    GROUP BY variant_id
  ), held AS (
    SELECT variant_id, location_id, quantity AS given_back FROM inventory.reservations
    WHERE order_id = :replaces AND state = 'reserved'
  ), line AS (
    SELECT variant_id, coalesce(wanted, 0) AS wanted
    FROM wanted FULL JOIN (SELECT DISTINCT variant_id FROM held) AS given USING (variant_id)
  ), locked AS MATERIALIZED (${lockLevels('line')}
  ), ${CHOOSE_LOCATIONS}, granted AS MATERIALIZED (
    SELECT *, greatest(0, reserved + taken - given_back + allocated - on_hand - backorder_limit) AS new_shortfall
    FROM chosen
    WHERE (taken > 0 OR given_back > 0) AND NOT EXISTS (SELECT FROM compared WHERE requested > available)
  ), updated AS (
    UPDATE inventory.stock_levels level
    SET on_hand = granted.on_hand, reserved = granted.reserved + taken - given_back, allocated = granted.allocated,
      backorder_limit = granted.backorder_limit, shortfall = new_shortfall, updated_at = now()
    FROM granted
    WHERE level.variant_id = granted.variant_id AND level.location_id = granted.location_id
  ), released AS (
    UPDATE inventory.reservations reservation SET state = 'released', updated_at = now()
    FROM granted
    WHERE reservation.order_id = :replaces AND reservation.variant_id = granted.variant_id
      AND reservation.location_id = granted.location_id AND given_back > 0
  ), promised AS (
    INSERT INTO inventory.reservations (order_id, cart_id, variant_id, location_id, quantity)
    SELECT :orderId::uuid, :cartId::uuid, variant_id, location_id, taken FROM granted WHERE taken > 0
  ), booked AS (
    INSERT INTO inventory.movements (order_id, variant_id, location_id, kind, reserved_delta, shortfall_delta)
    SELECT :replaces::uuid, variant_id, location_id, 'release', -given_back, new_shortfall - shortfall
    FROM granted WHERE given_back > 0
    UNION ALL
    SELECT :orderId::uuid, variant_id, location_id, 'reservation', taken, 0
    FROM granted WHERE taken > 0
  )
  SELECT ${LEVEL_BEFORE},
    0 AS "onHandDelta", taken - given_back AS "promisedDelta", 0 AS "backorderLimitDelta",
    requested, available
  FROM compared LEFT JOIN chosen USING (variant_id)`)
