import type { DomainEvent } from '../../outbox/index.ts'
import {
  type LocationId,
  type OrderId,
  rows,
  type Transaction,
  type VariantId,
} from '../../shared/index.ts'
import type { StockChange } from '../domain/stock_change.ts'
import { stockEvents } from '../events.ts'
import { addLevels } from '../sql/add_levels.ts'
import { LEVEL_BEFORE, lockLevels } from '../sql/lock_levels.ts'

interface ReturnInput {
  readonly orderId: OrderId
  readonly locationId: LocationId
  readonly lines: readonly {
    /** Once per call. */
    readonly variantId: VariantId
    /** Units that came back. */
    readonly received: number
    /** Those of them that can be sold again. */
    readonly restocked: number
  }[]
  /** The return's id. */
  readonly reference: string
}

/**
 * Books units that came back from an order. All of them are a `return`; what cannot be sold again is written off at once
 * as `damage`, so that movements say where every unit that was shipped has gone. The caller holds the order's lock.
 *
 * @returns events that the caller publishes in the same transaction
 */
export class ReturnStock {
  async execute(
    trx: Transaction,
    { orderId, locationId, lines, reference }: ReturnInput
  ): Promise<DomainEvent[]> {
    const came = lines.filter(({ received }) => received > 0)
    const variantIds = came.map((line) => line.variantId)
    await addLevels(trx, variantIds, locationId)
    const changes = await rows<StockChange>(trx, BOOK, {
      orderId,
      reference,
      location: locationId,
      variantIds,
      received: came.map((line) => line.received),
      restocked: came.map((line) => line.restocked),
    })
    return stockEvents(changes)
  }
}

/** Every counter is written from the locked version: see `reserve_stock.ts` for why. */
const BOOK = `
  WITH line AS (
    SELECT * FROM unnest(:variantIds::uuid[], :received::int[], :restocked::int[]) AS line (variant_id, received, restocked)
  ), locked AS MATERIALIZED (${lockLevels('line')}
  ), booking AS MATERIALIZED (
    SELECT *, greatest(0, reserved + allocated - on_hand - restocked - backorder_limit) AS new_shortfall
    FROM locked JOIN line USING (variant_id)
    WHERE location_id = :location
  ), updated AS (
    UPDATE inventory.stock_levels level
    SET on_hand = booking.on_hand + restocked, reserved = booking.reserved, allocated = booking.allocated,
      backorder_limit = booking.backorder_limit, shortfall = new_shortfall, updated_at = now()
    FROM booking
    WHERE level.variant_id = booking.variant_id AND level.location_id = booking.location_id
  ), booked AS (
    INSERT INTO inventory.movements
      (order_id, variant_id, location_id, kind, reference, on_hand_delta, shortfall_delta)
    SELECT :orderId::uuid, variant_id, location_id, 'return', :reference, received, new_shortfall - shortfall
    FROM booking
    UNION ALL
    SELECT :orderId::uuid, variant_id, location_id, 'damage', :reference, restocked - received, 0
    FROM booking WHERE restocked < received
  )
  SELECT ${LEVEL_BEFORE},
    CASE WHEN location_id = :location THEN restocked ELSE 0 END AS "onHandDelta",
    0 AS "promisedDelta", 0 AS "backorderLimitDelta"
  FROM locked JOIN line USING (variant_id)`
