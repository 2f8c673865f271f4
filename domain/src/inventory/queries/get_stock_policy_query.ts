import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { firstRow, type VariantId } from '../../shared/index.ts'
import type { StockPolicyView } from '../domain/stock_policy.ts'

/** What staff have said of a variant; nothing is sold beyond what is there while they have said nothing. */
@inject()
export class GetStockPolicyQuery {
  constructor(private readonly db: Database) {}

  async execute(variantId: VariantId): Promise<StockPolicyView> {
    const said = await firstRow<StockPolicyView>(this.db, POLICY, { variantId })
    return (
      said ?? { policy: 'deny', limit: 0, locationId: null, releasesOn: null, lowStockAt: null }
    )
  }
}

const POLICY = `
  SELECT policy, unit_limit AS "limit", location_id AS "locationId", releases_on::text AS "releasesOn",
    low_stock_at AS "lowStockAt"
  FROM inventory.stock_policies WHERE variant_id = :variantId`
