import type { ProductAttributes } from './vocabulary.ts'

/** The demo catalogue, as the seed imports it. Prices in pence with tax, weights in grams with packing. */
export interface DemoCatalogue {
  categories: DemoCategory[]
  products: DemoProduct[]
}

export interface DemoCategory {
  slug: string
  name: string
  /** Slug of the department; null for a department itself. Departments stand before their sub-categories. */
  parent: string | null
  /** Place among its siblings, from 0. */
  position: number
  description: string
}

export interface DemoProduct {
  /** The stock code of its first variant. */
  code: string
  slug: string
  name: string
  description: string
  /** Slug of a sub-category. */
  category: string
  /** Those of its best-selling variant. */
  attributes: ProductAttributes
  /** Units sold, returns taken off. */
  popularity: number
  /** `YYYY-MM-DD` */
  firstSoldOn: string
  /** Slugs of up to six products most often bought with it, best first. */
  boughtTogether: string[]
  /** At least one; the best-selling first, unless they go by size. */
  variants: DemoVariant[]
}

export interface DemoVariant {
  /** The stock code. */
  sku: string
  name: string
  /** `{ colour: 'Red' }`; empty where there is nothing to choose. */
  options: { colour?: string; size?: string }
  /** The product's, with this variant's own colours and size: what to draw. */
  attributes: ProductAttributes
  price: number
  stock: number
  weight: number
}
