export const PRODUCT_SORTS = ['relevance', 'popularity', 'price', '-price', 'newest'] as const
export type ProductSort = (typeof PRODUCT_SORTS)[number]

/** Which products a shopper wants to see. */
export interface ProductFilter {
  /** What was typed into the search box; null or empty: everything. */
  readonly q: string | null
  /** Slug of a category; its descendants are included. A category that does not exist holds nothing. */
  readonly category: string | null
  /** Of the lowest priced variant, in minor units, both included. */
  readonly minPrice: number | null
  readonly maxPrice: number | null
  readonly inStock: boolean
  /** Attribute key → values: any of the values, for every key. */
  readonly attributes: ReadonlyMap<string, readonly string[]>
}

/** How they are to be shown: `page` counts from 1. */
export interface ProductPage {
  readonly sort: ProductSort
  readonly page: number
  readonly perPage: number
}
