import { rows, type Transaction } from '../../shared/index.ts'
import { catalogueId } from '../domain/catalogue_id.ts'
import { facetToken } from '../domain/facets.ts'
import type { CatalogueImport, ImportedProduct } from './catalogue_import.ts'
import type { Keywords } from './keywords.ts'

const PRODUCTS = `
  INSERT INTO catalog.products AS existing
    (id, category_id, slug, name, description, tax_class, currency, price, popularity, facets, published_at, search)
  SELECT id, category_id, slug, name, description, tax_class, currency, price, popularity, facets, published_at,
    setweight(to_tsvector('catalog.english', name), 'A')
    || setweight(to_tsvector('catalog.english', keywords), 'B')
    || setweight(to_tsvector('catalog.words', skus), 'C')
    || setweight(to_tsvector('catalog.english', description), 'D')
  FROM jsonb_to_recordset(?::jsonb) AS given (
    id uuid, category_id uuid, slug text, name text, description text, tax_class text, currency text, price bigint,
    popularity int, facets text[], published_at timestamptz, keywords text, skus text
  )
  ON CONFLICT (id) DO UPDATE
  SET category_id = excluded.category_id, slug = excluded.slug, name = excluded.name,
    description = excluded.description, tax_class = excluded.tax_class, currency = excluded.currency,
    price = excluded.price, popularity = excluded.popularity, facets = excluded.facets, published_at = excluded.published_at,
    search = excluded.search, updated_at = now()`

/** Writes products, without their variants and images. Their stock is left as it was: inventory tells it. */
export async function writeProducts(
  trx: Transaction,
  products: readonly ImportedProduct[],
  currency: CatalogueImport['currency'],
  keywords: Keywords
): Promise<void> {
  const values = products.map((product) => ({
    id: catalogueId('product', product.code),
    category_id: catalogueId('category', product.category),
    slug: product.slug,
    name: product.name,
    description: product.description,
    tax_class: product.taxClass,
    currency,
    price: lowestPrice(product),
    popularity: product.popularity,
    facets: Object.entries(product.attributes).flatMap(([key, chosen]) =>
      chosen.map((value) => facetToken(key, value))
    ),
    published_at: product.publishedAt,
    keywords: keywords.of(product),
    skus: product.variants.map(({ sku }) => sku).join(' '),
  }))
  await rows(trx, PRODUCTS, [JSON.stringify(values)])
}

/**
 * Takes from sale what the import does not name. Orders may refer to it, so it stays, but gives up an address that the
 * import uses for something else.
 */
export async function withdrawOthers(
  trx: Transaction,
  products: readonly ImportedProduct[]
): Promise<void> {
  await rows(
    trx,
    `UPDATE catalog.products
     SET published_at = NULL, updated_at = now(),
       slug = CASE WHEN slug = ANY (?::text[]) THEN slug || '-' || left(id::text, 8) ELSE slug END
     WHERE published_at IS NOT NULL AND id <> ALL (?::uuid[])`,
    [products.map(({ slug }) => slug), products.map(({ code }) => catalogueId('product', code))]
  )
}

function lowestPrice({ code, variants }: ImportedProduct): number {
  if (variants.length === 0) throw new RangeError(`Product ${code} has no variant to sell`)
  return Math.min(...variants.map(({ price }) => price))
}
