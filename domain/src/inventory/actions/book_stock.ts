import type { DomainEvent } from '../../outbox/index.ts'
import { type LocationId, rows, type Transaction, type VariantId } from '../../shared/index.ts'
import { MAIN_LOCATION } from '../domain/location.ts'
import type { StockChange } from '../domain/stock_change.ts'
import { stockEvents } from '../events.ts'
import { addLevels } from '../sql/add_levels.ts'
import { LEVEL_BEFORE, lockLevels } from '../sql/lock_levels.ts'

export interface BookStockInput {
  /** What happened. `count` sets the units on hand; every other kind adds to them, or takes away when negative. */
  readonly kind: 'receipt' | 'return' | 'adjustment' | 'damage' | 'count'
  /** Where it happened; the main warehouse when absent. */
  readonly locationId?: LocationId
  readonly lines: readonly {
    /** Once per call. */
    readonly variantId: VariantId
    readonly quantity: number
  }[]
  /** What this is booked for: a delivery note, a count sheet. */
  readonly reference: string
}

/**
 * Books what is true of the shelves, whatever has been promised: where less is there than promised, the shortfall says
 * by how much, and staff are told. Makes the levels of new variants. Two statements for any number of lines.
 *
 * @returns events that the caller publishes in the same transaction
 */
export class BookStock {
  async execute(trx: Transaction, input: BookStockInput): Promise<DomainEvent[]> {
    return stockEvents(await bookStock(trx, input))
  }
}

/** @returns the levels as they were, with what moved */
export async function bookStock(
  trx: Transaction,
  { kind, locationId = MAIN_LOCATION, lines, reference }: BookStockInput
): Promise<StockChange[]> {
  const variantIds = lines.map((line) => line.variantId)
  await addLevels(trx, variantIds, locationId)
  return rows<StockChange>(trx, BOOK, {
    kind,
    reference,
    location: locationId,
    variantIds,
    quantities: lines.map((line) => line.quantity),
  })
}

/** Every counter is written from the locked version: see `reserve_stock.ts` for why. */
const BOOK = `
  WITH line AS (
    SELECT * FROM unnest(:variantIds::uuid[], :quantities::int[]) AS line (variant_id, quantity)
  ), locked AS MATERIALIZED (${lockLevels('line')}
  ), step AS MATERIALIZED (
    SELECT locked.*, location_id = :location AS is_booked,
      CASE WHEN location_id <> :location THEN 0 WHEN :kind = 'count' THEN quantity - on_hand ELSE quantity END
        AS on_hand_delta
    FROM locked JOIN line USING (variant_id)
  ), booking AS MATERIALIZED (
    SELECT *, greatest(0, reserved + allocated - on_hand - on_hand_delta - backorder_limit) AS new_shortfall
    FROM step WHERE is_booked
  ), updated AS (
    UPDATE inventory.stock_levels level
    SET on_hand = booking.on_hand + on_hand_delta, reserved = booking.reserved, allocated = booking.allocated,
      backorder_limit = booking.backorder_limit, shortfall = new_shortfall, updated_at = now()
    FROM booking
    WHERE level.variant_id = booking.variant_id AND level.location_id = booking.location_id
  ), booked AS (
    INSERT INTO inventory.movements (variant_id, location_id, kind, reference, on_hand_delta, shortfall_delta)
    SELECT variant_id, location_id, :kind, :reference, on_hand_delta, new_shortfall - shortfall
    FROM booking
  )
  SELECT ${LEVEL_BEFORE},
    on_hand_delta AS "onHandDelta", 0 AS "promisedDelta", 0 AS "backorderLimitDelta"
  FROM step`
