import { createHash } from 'node:crypto'
import {
  productFacetValues,
  type DemoCatalogue,
  type DemoProduct,
  type FacetValue,
} from '../demo/index.ts'
import type {
  CatalogueImport,
  ImportedAttribute,
  ImportedProduct,
} from '../import/catalogue_import.ts'
import { drawPictures, type Picture } from './draw_pictures.ts'

/** The demo shop, ready to be brought in. */
export interface DemoImport {
  readonly catalogue: CatalogueImport
  readonly pictures: ReadonlyMap<string, Picture>
  /** SKU → units on the shelf when the shop opens. */
  readonly stock: ReadonlyMap<string, number>
}

/** Draws every picture (half a second for 3,500) and says all of the demo catalogue in the words of an import. */
export function demoImport({ categories, products }: DemoCatalogue): DemoImport {
  const pictures = new Map<string, Picture>()
  const codeOf = new Map(products.map(({ slug, code }) => [slug, code]))
  const imported = products.map((product) => toProduct(product, pictures, codeOf))
  const content = {
    source: 'demo',
    currency: 'GBP' as const,
    categories: categories.map(({ slug, name, description, parent }) => ({
      slug,
      name,
      description,
      parent,
    })),
    attributes: attributesOf(products),
    products: imported,
  }
  const version = createHash('sha256').update(JSON.stringify(content)).digest('hex')
  const stock = products.flatMap(({ variants }) =>
    variants.map(({ sku, stock: units }) => [sku, units] as const)
  )
  return { catalogue: { ...content, version }, pictures, stock: new Map(stock) }
}

function toProduct(
  product: DemoProduct,
  pictures: Map<string, Picture>,
  codeOf: ReadonlyMap<string, string>
): ImportedProduct {
  const { images, places } = drawPictures(product, pictures)
  return {
    code: product.code,
    slug: product.slug,
    name: product.name,
    description: product.description,
    category: product.category,
    // The demo has notebooks, and no books.
    taxClass: 'standard',
    popularity: product.popularity,
    publishedAt: `${product.firstSoldOn}T00:00:00Z`,
    attributes: valuesByKey(productFacetValues(product.variants)),
    images,
    variants: product.variants.map(({ sku, name, options, price, weight }, index) => ({
      sku,
      name,
      options: Object.fromEntries(
        Object.entries(options).map(([key, value]) => [labelOf(key), value])
      ),
      price,
      weight,
      image: places[index] ?? 0,
    })),
    boughtTogether: product.boughtTogether.flatMap((slug) => codeOf.get(slug) ?? []),
  }
}

function valuesByKey(values: readonly FacetValue[]): Record<string, string[]> {
  const byKey: Record<string, string[]> = {}
  for (const { key, value } of values) (byKey[key] ??= []).push(value)
  return byKey
}

/** In the order in which a shopper narrows a list down. */
const ATTRIBUTES = ['colour', 'material', 'pattern', 'theme', 'occasion']

/** Every attribute that some product has. */
function attributesOf(products: readonly DemoProduct[]): ImportedAttribute[] {
  const attributes = new Map<string, { label: string; values: Map<string, string> }>()
  for (const { key, label, value, valueLabel } of products.flatMap((product) =>
    productFacetValues(product.variants)
  )) {
    const attribute = attributes.get(key) ?? { label, values: new Map<string, string>() }
    attribute.values.set(value, valueLabel)
    attributes.set(key, attribute)
  }
  const ordered = [...attributes].sort(([a], [b]) => ATTRIBUTES.indexOf(a) - ATTRIBUTES.indexOf(b))
  return ordered.map(([key, { label, values }]) => ({
    key,
    label,
    values: [...values].map(([value, name]) => ({ value, label: name })),
  }))
}

function labelOf(option: string): string {
  return option.charAt(0).toUpperCase() + option.slice(1)
}
