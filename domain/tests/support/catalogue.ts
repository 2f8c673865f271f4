import { createHash } from 'node:crypto'
import type { Database } from '@adonisjs/lucid/database'
import {
  CatalogueCache,
  ImportCatalogue,
  type CatalogueImport,
  type ImportedProduct,
  type ImportedVariant,
  type ProductFilter,
} from '../../src/catalog/index.ts'
import type { VariantId } from '../../src/shared/index.ts'

/** Remembers nothing, and counts how often it was told of a change. */
export class NoCache extends CatalogueCache {
  purges = 0

  remember<T>(_key: string, produce: () => Promise<T | null>): Promise<T | null> {
    return produce()
  }

  async purge(): Promise<void> {
    this.purges++
  }
}

/** A mug, but for what the test cares about. Its code is its slug, and its one variant's SKU. */
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
    attributes: {},
    images: [],
    variants: [aVariant(slug.toUpperCase())],
    boughtTogether: [],
    ...given,
  }
}

export function aVariant(sku: string, given: Partial<ImportedVariant> = {}): ImportedVariant {
  return { sku, name: sku, options: {}, price: 500, weight: 250, image: 0, ...given }
}

export function anImage(seed: string) {
  const hash = createHash('sha256').update(seed).digest('hex').slice(0, 32)
  return {
    hash,
    contentType: 'image/jpeg',
    width: 1000,
    height: 500,
    bytes: 1,
    alt: `A picture of ${seed}`,
  }
}

/** A shop with two departments: kitchen (mugs, tea towels) and garden (pots). */
export function aCatalogue(
  products: readonly ImportedProduct[],
  given: Partial<CatalogueImport> = {}
): CatalogueImport {
  const category = (slug: string, name: string, parent: string | null) => ({
    slug,
    name,
    description: '',
    parent,
  })
  return {
    source: 'test',
    version: createHash('sha256')
      .update(JSON.stringify([products, given]))
      .digest('hex'),
    currency: 'GBP',
    categories: [
      category('kitchen', 'Kitchen', null),
      category('mugs', 'Mugs', 'kitchen'),
      category('tea-towels', 'Tea Towels', 'kitchen'),
      category('garden', 'Garden', null),
      category('pots', 'Plant Pots', 'garden'),
    ],
    attributes: [
      { key: 'colour', label: 'Colour', values: ['red', 'blue', 'green'].map(value) },
      { key: 'size', label: 'Size', ordered: true, values: ['small', 'large'].map(value) },
    ],
    products,
    ...given,
  }
}

function value(name: string) {
  return { value: name, label: name.charAt(0).toUpperCase() + name.slice(1) }
}

/** Brings these products in. @returns the variants that were new */
export function importProducts(
  db: Database,
  products: readonly ImportedProduct[],
  given: Partial<CatalogueImport> = {}
): Promise<VariantId[]> {
  const importer = new ImportCatalogue(new NoCache())
  return db.transaction((trx) => importer.execute(trx, aCatalogue(products, given)))
}

export function aFilter(given: Partial<ProductFilter> = {}): ProductFilter {
  return {
    q: null,
    category: null,
    minPrice: null,
    maxPrice: null,
    inStock: false,
    attributes: new Map(),
    ...given,
  }
}
