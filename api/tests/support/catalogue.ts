import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import {
  CatalogueCache,
  ImportCatalogue,
  type CatalogueImport,
  type ImportedProduct,
} from '@holdfast/domain/catalog'
import type { VariantId } from '@holdfast/domain/shared'

/** A mug for £5, but for what the test cares about. Its one variant's SKU is its slug. */
export function aProduct(slug: string, given: Partial<ImportedProduct> = {}): ImportedProduct {
  const name = given.name ?? slug.replaceAll('-', ' ')
  return {
    code: slug,
    slug,
    name,
    description: `A ${name}.`,
    category: 'mugs',
    taxClass: 'standard',
    popularity: 1,
    publishedAt: '2026-01-01T00:00:00Z',
    attributes: { colour: ['red'] },
    images: [
      {
        hash: 'ab'.repeat(16),
        contentType: 'image/jpeg',
        width: 900,
        height: 600,
        bytes: 1,
        alt: name,
      },
    ],
    variants: [{ sku: slug, name, options: {}, price: 500, weight: 250, image: 0 }],
    boughtTogether: [],
    ...given,
  }
}

/** Makes these the whole catalogue. @returns the ids of variants that were new */
export async function stockTheShop(products: readonly ImportedProduct[]): Promise<VariantId[]> {
  const importer = await app.container.make(ImportCatalogue)
  const added = await db.transaction((trx) => importer.execute(trx, aCatalogue(products)))
  await (await app.container.make(CatalogueCache)).purge()
  return added
}

function aCatalogue(products: readonly ImportedProduct[]): CatalogueImport {
  return {
    source: 'test',
    version: crypto.randomUUID(),
    currency: 'GBP',
    categories: [
      { slug: 'kitchen', name: 'Kitchen', description: 'For the kitchen.', parent: null },
      { slug: 'mugs', name: 'Mugs', description: 'For tea.', parent: 'kitchen' },
    ],
    attributes: [
      {
        key: 'colour',
        label: 'Colour',
        values: [
          { value: 'red', label: 'Red' },
          { value: 'blue', label: 'Blue' },
        ],
      },
    ],
    products,
  }
}
