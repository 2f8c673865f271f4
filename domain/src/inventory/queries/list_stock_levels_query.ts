import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import {
  firstRow,
  type LocationId,
  type Page,
  type Paged,
  rows,
  type VariantId,
} from '../../shared/index.ts'
import type { BookedLevel } from '../domain/booked_level.ts'

interface Filter {
  readonly variantId: VariantId | null
  readonly locationId: LocationId | null
}

/** Stock levels as staff see them: of one variant, at one location, or all. */
@inject()
export class ListStockLevelsQuery {
  constructor(private readonly db: Database) {}

  async execute(filter: Filter, { page, perPage }: Page): Promise<Paged<BookedLevel>> {
    const [data, counted] = await Promise.all([
      rows<BookedLevel>(this.db, PAGE, { ...filter, perPage, skipped: (page - 1) * perPage }),
      firstRow<{ total: number }>(this.db, COUNT, { ...filter }),
    ])
    return { data, total: counted?.total ?? 0 }
  }
}

const CHOSEN = `
  (:variantId::uuid IS NULL OR variant_id = :variantId) AND (:locationId::uuid IS NULL OR location_id = :locationId)`

const PAGE = `
  SELECT variant_id AS "variantId", location_id AS "locationId", on_hand AS "onHand", reserved, allocated,
    backorder_limit AS "backorderLimit", shortfall,
    CASE WHEN active THEN greatest(0, on_hand + backorder_limit - reserved - allocated) ELSE 0 END AS available
  FROM inventory.stock_levels JOIN inventory.locations ON id = location_id
  WHERE ${CHOSEN}
  ORDER BY variant_id, location_id LIMIT :perPage OFFSET :skipped`

const COUNT = `
  SELECT count(*) AS total FROM (SELECT FROM inventory.stock_levels WHERE ${CHOSEN} LIMIT 10000) AS counted`
