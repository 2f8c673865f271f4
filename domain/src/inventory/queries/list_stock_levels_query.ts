import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { firstRow, type Page, type Paged, rows, type VariantId } from '../../shared/index.ts'
import type { BookedLevel } from '../domain/booked_level.ts'

/** Stock levels as staff see them, those of one variant or all. */
@inject()
export class ListStockLevelsQuery {
  constructor(private readonly db: Database) {}

  async execute(variantId: VariantId | null, { page, perPage }: Page): Promise<Paged<BookedLevel>> {
    const [data, counted] = await Promise.all([
      rows<BookedLevel>(this.db, PAGE, { variantId, perPage, skipped: (page - 1) * perPage }),
      firstRow<{ total: number }>(this.db, COUNT, { variantId }),
    ])
    return { data, total: counted?.total ?? 0 }
  }
}

const CHOSEN = `(:variantId::uuid IS NULL OR variant_id = :variantId)`

const PAGE = `
  SELECT variant_id AS "variantId", location_id AS "locationId", on_hand AS "onHand", reserved, allocated,
    backorder_limit AS "backorderLimit", shortfall,
    greatest(0, on_hand + backorder_limit - reserved - allocated) AS available
  FROM inventory.stock_levels
  WHERE ${CHOSEN}
  ORDER BY variant_id, location_id LIMIT :perPage OFFSET :skipped`

const COUNT = `
  SELECT count(*) AS total FROM (SELECT FROM inventory.stock_levels WHERE ${CHOSEN} LIMIT 10000) AS counted`
