import { rows, type Transaction, type VariantId } from '../../shared/index.ts'
import { catalogueId } from '../domain/catalogue_id.ts'
import type { ImportedProduct } from './catalogue_import.ts'

/**
 * Writes the variants of these products; those that are not named any more can no longer be bought.
 *
 * @returns those that were not there before
 */
export async function writeVariants(
  trx: Transaction,
  products: readonly ImportedProduct[]
): Promise<VariantId[]> {
  const values = products.flatMap((product) =>
    product.variants.map((variant, position) => ({
      id: catalogueId('variant', variant.sku),
      product_id: catalogueId('product', product.code),
      position,
      sku: variant.sku,
      name: variant.name,
      options: variant.options,
      price: variant.price,
      weight: variant.weight,
      image_position: product.images.length > 0 ? variant.image : null,
    }))
  )
  const written = await rows<{ id: VariantId; added: boolean }>(
    trx,
    `INSERT INTO catalog.variants (id, product_id, position, sku, name, options, price, weight, image_position)
     SELECT * FROM jsonb_to_recordset(?::jsonb) AS given (
       id uuid, product_id uuid, position int, sku text, name text, options jsonb, price bigint, weight int,
       image_position int
     )
     ON CONFLICT (id) DO UPDATE
     SET product_id = excluded.product_id, position = excluded.position, sku = excluded.sku, name = excluded.name,
       options = excluded.options, price = excluded.price, weight = excluded.weight,
       image_position = excluded.image_position, active = true
     RETURNING id, xmax = 0 AS added`,
    [JSON.stringify(values)]
  )
  await rows(
    trx,
    `UPDATE catalog.variants SET active = false
     WHERE product_id = ANY (?::uuid[]) AND active AND id <> ALL (?::uuid[])`,
    [products.map(({ code }) => catalogueId('product', code)), values.map(({ id }) => id)]
  )
  return written.filter(({ added }) => added).map(({ id }) => id)
}
