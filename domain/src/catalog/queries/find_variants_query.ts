import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { type Connection, prepared, rows, type VariantId } from '../../shared/index.ts'
import { PROBE } from '../domain/probe.ts'
import {
  toSellableVariant,
  type SellableVariant,
  type SellableVariantRow,
} from '../domain/sellable_variant.ts'

const VARIANTS = prepared(`
  SELECT v.id, v.product_id AS "productId", p.category_id AS "categoryId", p.tax_class AS "taxClass", v.sku, p.slug,
    v.name, v.options, v.price, p.currency, v.weight, i.hash, shown.alt, i.width, i.height
  FROM catalog.variants v
  JOIN catalog.products p ON p.id = v.product_id
  LEFT JOIN catalog.product_images shown
    ON shown.product_id = v.product_id AND shown.position = coalesce(v.image_position, 0)
  LEFT JOIN catalog.images i ON i.hash = shown.hash
  WHERE v.id = ANY (?::uuid[]) AND v.active AND (p.published_at IS NOT NULL OR v.sku = '${PROBE.sku}')`)

/**
 * The variants of these ids that can be bought (what the prober buys among them, which the API gives to nobody else); those that cannot, or never existed, are missing from the map. One
 * statement for any number, on the caller's connection where given.
 */
@inject()
export class FindVariantsQuery {
  constructor(private db: Database) {}

  async execute(
    ids: readonly VariantId[],
    client: Pick<Connection, 'rawQuery'> = this.db
  ): Promise<Map<VariantId, SellableVariant>> {
    if (ids.length === 0) return new Map()
    const found = await rows<SellableVariantRow>(client, VARIANTS, [ids])
    return new Map(found.map((row) => [row.id, toSellableVariant(row)]))
  }
}
