import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { PublishEvents } from '../../outbox/index.ts'
import {
  type Connection,
  err,
  type LocationId,
  ok,
  type Result,
  rows,
  sqlState,
  type Transaction,
  transact,
  type VariantId,
} from '../../shared/index.ts'
import { availabilityChanged } from '../events.ts'
import { lockLevels } from '../sql/lock_levels.ts'

/** A level whose counters are not the sums of its movements. */
export interface WrongLevel {
  readonly variantId: VariantId
  readonly locationId: LocationId
  /** Each counter: what the level says, and what its movements come to. */
  readonly onHand: Counted
  readonly reserved: Counted
  readonly allocated: Counted
  readonly backorderLimit: Counted
  readonly shortfall: Counted
}

export type Counted = readonly [says: number, sum: number]

const CHECK_VIOLATION = '23514'

/**
 * Writes the counters of stock anew from their movements, which are kept for ever and never changed. While the two agree
 * there is nothing to do. Looking takes no lock; repairing locks the levels that are wrong, and looks once more.
 */
@inject()
export class RebuildStock {
  constructor(
    private readonly db: Database,
    private readonly publishEvents: PublishEvents
  ) {}

  /** @returns the levels that are wrong. Nothing is changed. */
  look(): Promise<WrongLevel[]> {
    return this.db.transaction(async (trx) => {
      await trx.rawQuery(PATIENTLY)
      return findWrong(trx, null)
    })
  }

  /** @returns the levels that were put right; refused when movements come to what no level can be, and nothing is changed */
  async repair(): Promise<Result<WrongLevel[], 'movements_impossible'>> {
    const seen = await this.look()
    const variantIds = [...new Set(seen.map(({ variantId }) => variantId))]
    if (variantIds.length === 0) return ok([])
    try {
      return ok(await transact(this.db, (trx) => this.#repair(trx, variantIds)))
    } catch (error) {
      if (sqlState(error) === CHECK_VIOLATION) return err('movements_impossible')
      throw error
    }
  }

  async #repair(trx: Transaction, variantIds: readonly VariantId[]): Promise<WrongLevel[]> {
    await rows(trx, LOCK, { variantIds })
    const wrong = await findWrong(trx, variantIds)
    const sums = (counter: Exclude<keyof WrongLevel, 'variantId' | 'locationId'>) =>
      wrong.map((level) => level[counter][1])
    await rows(trx, WRITE, {
      variantIds: wrong.map(({ variantId }) => variantId),
      locationIds: wrong.map(({ locationId }) => locationId),
      onHand: sums('onHand'),
      reserved: sums('reserved'),
      allocated: sums('allocated'),
      backorderLimit: sums('backorderLimit'),
      shortfall: sums('shortfall'),
    })
    await this.publishEvents.execute(trx, availabilityChanged(variantIds))
    return wrong
  }
}

function findWrong(
  client: Connection,
  variantIds: readonly VariantId[] | null
): Promise<WrongLevel[]> {
  return rows<WrongLevel>(client, WRONG, { variantIds })
}

/** All that ever moved may take longer to read than a request. */
const PATIENTLY = `SET LOCAL statement_timeout = '5min'`

const LOCK = `
  WITH variant AS (
    SELECT unnest(:variantIds::uuid[]) AS variant_id
  )${lockLevels('variant')}`

const WRONG = `
  WITH moved AS (
    SELECT variant_id, location_id, sum(on_hand_delta)::int AS on_hand, sum(reserved_delta)::int AS reserved,
      sum(allocated_delta)::int AS allocated, sum(backorder_limit_delta)::int AS backorder_limit,
      sum(shortfall_delta)::int AS shortfall
    FROM inventory.movements
    WHERE :variantIds::uuid[] IS NULL OR variant_id = ANY (:variantIds::uuid[])
    GROUP BY variant_id, location_id
  ), level AS (
    SELECT * FROM inventory.stock_levels
    WHERE :variantIds::uuid[] IS NULL OR variant_id = ANY (:variantIds::uuid[])
  ), compared AS (
    SELECT variant_id, location_id,
      ARRAY[coalesce(level.on_hand, 0), coalesce(moved.on_hand, 0)] AS on_hand,
      ARRAY[coalesce(level.reserved, 0), coalesce(moved.reserved, 0)] AS reserved,
      ARRAY[coalesce(level.allocated, 0), coalesce(moved.allocated, 0)] AS allocated,
      ARRAY[coalesce(level.backorder_limit, 0), coalesce(moved.backorder_limit, 0)] AS backorder_limit,
      ARRAY[coalesce(level.shortfall, 0), coalesce(moved.shortfall, 0)] AS shortfall
    FROM moved FULL JOIN level USING (variant_id, location_id)
  )
  SELECT variant_id AS "variantId", location_id AS "locationId", on_hand AS "onHand", reserved, allocated,
    backorder_limit AS "backorderLimit", shortfall
  FROM compared
  WHERE on_hand[1] <> on_hand[2] OR reserved[1] <> reserved[2] OR allocated[1] <> allocated[2]
    OR backorder_limit[1] <> backorder_limit[2] OR shortfall[1] <> shortfall[2]
  ORDER BY variant_id, location_id`

const WRITE = `
  INSERT INTO inventory.stock_levels
    (variant_id, location_id, on_hand, reserved, allocated, backorder_limit, shortfall)
  SELECT * FROM unnest(
    :variantIds::uuid[], :locationIds::uuid[], :onHand::int[], :reserved::int[], :allocated::int[],
    :backorderLimit::int[], :shortfall::int[]
  )
  ON CONFLICT (variant_id, location_id) DO UPDATE
    SET on_hand = excluded.on_hand, reserved = excluded.reserved, allocated = excluded.allocated,
      backorder_limit = excluded.backorder_limit, shortfall = excluded.shortfall, updated_at = now()`
