import { rows, type Transaction } from '../../shared/index.ts'
import { catalogueId } from '../domain/catalogue_id.ts'
import type { ImportedProduct } from './catalogue_import.ts'

/** Writes which pictures show these products. The pictures themselves are in the disk already, under their hashes. */
export async function writeImages(
  trx: Transaction,
  products: readonly ImportedProduct[]
): Promise<void> {
  const shown = products.flatMap(({ code, images }) =>
    images.map((image, position) => ({
      ...image,
      product_id: catalogueId('product', code),
      position,
    }))
  )
  await rows(
    trx,
    `INSERT INTO catalog.images (hash, content_type, width, height, bytes)
     SELECT DISTINCT ON (hash) hash, "contentType", width, height, bytes
     FROM jsonb_to_recordset(?::jsonb)
       AS given (hash text, "contentType" text, width int, height int, bytes int)
     ON CONFLICT (hash) DO NOTHING`,
    [JSON.stringify(shown)]
  )
  const productIds = products.map(({ code }) => catalogueId('product', code))
  await rows(trx, 'DELETE FROM catalog.product_images WHERE product_id = ANY (?::uuid[])', [
    productIds,
  ])
  await rows(
    trx,
    `INSERT INTO catalog.product_images (product_id, position, hash, alt)
     SELECT * FROM jsonb_to_recordset(?::jsonb) AS given (product_id uuid, position int, hash text, alt text)`,
    [JSON.stringify(shown)]
  )
}

/** Writes what was bought together with these products, once all of them are there. */
export async function writeBoughtTogether(
  trx: Transaction,
  products: readonly ImportedProduct[]
): Promise<void> {
  const productIds = products.map(({ code }) => catalogueId('product', code))
  const values = products.flatMap(({ code, boughtTogether }) =>
    boughtTogether.map((other, position) => ({
      product_id: catalogueId('product', code),
      position,
      other_id: catalogueId('product', other),
    }))
  )
  await rows(trx, 'DELETE FROM catalog.bought_together WHERE product_id = ANY (?::uuid[])', [
    productIds,
  ])
  await rows(
    trx,
    `INSERT INTO catalog.bought_together (product_id, position, other_id)
     SELECT product_id, position, other_id
     FROM jsonb_to_recordset(?::jsonb) AS given (product_id uuid, position int, other_id uuid)
     WHERE EXISTS (SELECT FROM catalog.products WHERE id = other_id) AND product_id <> other_id`,
    [JSON.stringify(values)]
  )
}
