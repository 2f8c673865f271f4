import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { type CartId, type Connection, rows, type VariantId } from '../../shared/index.ts'
import { MAIN_LOCATION } from '../domain/location.ts'
import {
  availableUnits,
  type StockLevel,
  type StockState,
  stockState,
} from '../domain/stock_level.ts'

export interface Availability {
  /** Units that can be had now, those on backorder included. */
  readonly available: number
  readonly stock: StockState
}

interface Options {
  readonly client?: Connection
  /** What an unpaid order of this cart holds counts as available to it: placing again gives it back first. */
  readonly cartId?: CartId
}

/** What can be had of each variant, without taking a lock: a hint, which only a reservation makes certain. */
@inject()
export class FindAvailabilityQuery {
  constructor(private readonly db: Database) {}

  /** One statement. A variant that was never stocked is out. */
  async execute(
    variantIds: readonly VariantId[],
    { client = this.db.connection(), cartId }: Options = {}
  ): Promise<Map<VariantId, Availability>> {
    const levels = await rows<StockLevel & { variantId: VariantId }>(client, LEVELS, {
      variantIds,
      cartId: cartId ?? null,
      location: MAIN_LOCATION,
    })
    return new Map(
      levels.map((level) => [
        level.variantId,
        { available: availableUnits(level), stock: stockState(level) },
      ])
    )
  }
}

const LEVELS = `
  SELECT wanted.variant_id AS "variantId", coalesce(on_hand, 0) AS "onHand",
    coalesce(reserved, 0) - coalesce(own.quantity, 0) AS reserved,
    coalesce(allocated, 0) AS allocated, coalesce(backorder_limit, 0) AS "backorderLimit"
  FROM unnest(:variantIds::uuid[]) AS wanted (variant_id)
  LEFT JOIN inventory.stock_levels level
    ON level.variant_id = wanted.variant_id AND level.location_id = :location
  LEFT JOIN (
    SELECT variant_id, sum(quantity)::int AS quantity FROM inventory.reservations
    WHERE cart_id = :cartId AND state = 'reserved' AND location_id = :location
    GROUP BY variant_id
  ) AS own ON own.variant_id = wanted.variant_id`
