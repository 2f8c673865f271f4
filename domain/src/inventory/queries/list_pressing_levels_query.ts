import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { type LocationId, rows, type VariantId } from '../../shared/index.ts'

/** A level that staff have to look after, as it stands now. */
export interface PressingLevel {
  readonly variantId: VariantId
  /** The location's name. */
  readonly location: string
  /** Units that are there and that nobody has. */
  readonly present: number
  /** From how many down staff want to know; null where nobody said. */
  readonly lowStockAt: number | null
  /** Units that are promised and do not exist. */
  readonly shortfall: number
}

/** Which of some variants are low at a location, or short anywhere, now: what was told of may have been mended since. */
@inject()
export class ListPressingLevelsQuery {
  constructor(private readonly db: Database) {}

  low(variantIds: readonly VariantId[], locationId: LocationId): Promise<PressingLevel[]> {
    return rows<PressingLevel>(this.db, LOW, { variantIds, locationId })
  }

  short(variantIds: readonly VariantId[]): Promise<PressingLevel[]> {
    return rows<PressingLevel>(this.db, SHORT, { variantIds })
  }
}

const LEVEL = `
  SELECT level.variant_id AS "variantId", location.name AS location, shortfall,
    greatest(0, on_hand - reserved - allocated) AS present,
    coalesce(policy.low_stock_at, location.low_stock_at) AS "lowStockAt"
  FROM inventory.stock_levels level
  JOIN inventory.locations location ON location.id = level.location_id
  LEFT JOIN inventory.stock_policies policy ON policy.variant_id = level.variant_id
  WHERE level.variant_id = ANY (:variantIds::uuid[])`

const LOW = `
  SELECT * FROM (${LEVEL} AND level.location_id = :locationId) AS level
  WHERE present <= "lowStockAt" ORDER BY present, "variantId"`

const SHORT = `${LEVEL} AND shortfall > 0 ORDER BY shortfall DESC, "variantId"`
