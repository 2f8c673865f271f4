import { inject } from '@adonisjs/core'
import { FindAvailabilityQuery } from '../../inventory/index.ts'
import { rows, type Transaction, type VariantId } from '../../shared/index.ts'
import { CatalogueCache } from '../cache/catalogue_cache.ts'

/** Products first, in order: two events about variants of one product take turns, and the later one reads the latest. */
const LOCK = `
  SELECT id FROM catalog.products
  WHERE id IN (SELECT product_id FROM catalog.variants WHERE id = ANY (?::uuid[]))
  ORDER BY id FOR UPDATE`

const REFRESH = `
  WITH given AS (
    SELECT * FROM unnest(?::uuid[], ?::text[], ?::boolean[], ?::date[]) AS given (id, stock, available, releases_on)
  ), changed AS (
    UPDATE catalog.variants v
    SET stock = given.stock, available = given.available, releases_on = given.releases_on
    FROM given
    WHERE v.id = given.id AND (v.stock, v.available, v.releases_on)
      IS DISTINCT FROM (given.stock, given.available, given.releases_on)
    RETURNING v.product_id
  )
  UPDATE catalog.products p SET available = now.available
  FROM (
    SELECT v.product_id, bool_or(coalesce(given.available, v.available)) AS available
    FROM catalog.variants v LEFT JOIN given ON given.id = v.id
    WHERE v.active AND v.product_id IN (SELECT product_id FROM changed)
    GROUP BY v.product_id
  ) AS now
  WHERE p.id = now.product_id AND p.available <> now.available`

/**
 * Copies what inventory says of these variants into the catalogue, where lists and pages read it. Three statements for
 * any number of variants; pages show it once the transaction has committed.
 */
@inject()
export class RefreshAvailability {
  constructor(
    private inventory: FindAvailabilityQuery,
    private cache: CatalogueCache
  ) {}

  async execute(trx: Transaction, variantIds: readonly VariantId[]): Promise<void> {
    if (variantIds.length === 0) return
    await rows(trx, LOCK, [variantIds])
    const found = [...(await this.inventory.execute(variantIds, { client: trx }))]
    await rows(trx, REFRESH, [
      found.map(([id]) => id),
      found.map(([, { stock }]) => stock),
      found.map(([, { available }]) => available > 0),
      found.map(([, { releasesOn }]) => releasesOn),
    ])
    trx.after('commit', () => this.cache.purge())
  }
}
