import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { type CartId, type Connection, prepared, rows, type VariantId } from '../../shared/index.ts'
import { type SaleableStock, type StockState, stockState } from '../domain/stock_level.ts'

export interface Availability {
  /** Units that can be had now, those on backorder included. */
  readonly available: number
  readonly stock: StockState
  /** When what is on backorder will be released, as in 2026-12-03; null for what has been, or is there. */
  readonly releasesOn: string | null
}

interface Options {
  readonly client?: Connection
  /** What an unpaid order of this cart holds counts as available to it: placing again gives it back first. */
  readonly cartId?: CartId
}

/**
 * What can be had of each variant, at all locations that sell, without taking a lock: a hint, which only a reservation
 * makes certain.
 */
@inject()
export class FindAvailabilityQuery {
  constructor(private readonly db: Database) {}

  /** One statement. A variant that was never stocked is out. */
  async execute(
    variantIds: readonly VariantId[],
    { client = this.db.connection(), cartId }: Options = {}
  ): Promise<Map<VariantId, Availability>> {
    const found = await rows<Found>(client, STOCK, {
      variantIds,
      cartId: cartId ?? null,
    })
    return new Map(
      found.map(({ variantId, releasesOn, ...units }) => {
        const stock = stockState(units)
        const { available } = units
        return [
          variantId,
          { available, stock, releasesOn: stock === 'backorder' ? releasesOn : null },
        ]
      })
    )
  }
}

interface Found extends SaleableStock {
  readonly variantId: VariantId
  readonly releasesOn: string | null
}

const STOCK = prepared(`
  SELECT wanted.variant_id AS "variantId",
    coalesce(sum(greatest(0, unpromised)), 0)::int AS present,
    coalesce(sum(greatest(0, unpromised + backorder_limit)), 0)::int AS available,
    (
      SELECT releases_on::text FROM inventory.stock_policies policy
      WHERE policy.variant_id = wanted.variant_id AND releases_on > current_date
    ) AS "releasesOn"
  FROM unnest(:variantIds::uuid[]) AS wanted (variant_id)
  LEFT JOIN (
    SELECT level.variant_id, backorder_limit, on_hand - reserved - allocated + coalesce(own.quantity, 0) AS unpromised
    FROM inventory.stock_levels level
    JOIN inventory.locations location ON location.id = level.location_id AND location.active
    LEFT JOIN (
      SELECT variant_id, location_id, sum(quantity)::int AS quantity FROM inventory.reservations
      WHERE cart_id = :cartId AND state = 'reserved'
      GROUP BY variant_id, location_id
    ) AS own ON own.variant_id = level.variant_id AND own.location_id = level.location_id
  ) AS level ON level.variant_id = wanted.variant_id
  GROUP BY wanted.variant_id`)
