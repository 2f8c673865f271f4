import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { firstRow, type LocationId, type Page, type Paged, rows } from '../../shared/index.ts'
import type { Location } from '../domain/location.ts'

/** All locations, in the order in which they are asked for stock. */
@inject()
export class ListLocationsQuery {
  constructor(private readonly db: Database) {}

  async execute({ page, perPage }: Page): Promise<Paged<Location>> {
    const [data, counted] = await Promise.all([
      rows<Location>(this.db, PAGE, { perPage, skipped: (page - 1) * perPage }),
      firstRow<{ total: number }>(this.db, 'SELECT count(*) AS total FROM inventory.locations'),
    ])
    return { data, total: counted?.total ?? 0 }
  }

  find(locationId: LocationId): Promise<Location | null> {
    return firstRow<Location>(this.db, ONE, { locationId })
  }
}

const LOCATION = `
  SELECT id, code, name, country, priority, active, low_stock_at AS "lowStockAt" FROM inventory.locations`

const PAGE = `${LOCATION} ORDER BY active DESC, priority, id LIMIT :perPage OFFSET :skipped`

const ONE = `${LOCATION} WHERE id = :locationId`
