import type { Currency, Money, ProductId, VariantId } from '../../shared/index.ts'
import type { Image } from './image.ts'

/** How much there is, in the words a shopper needs. */
export type Stock = 'in_stock' | 'low' | 'out' | 'backorder'

/** Everything a product page shows. */
export interface Product {
  readonly id: ProductId
  readonly slug: string
  readonly name: string
  readonly description: string
  readonly category: ProductCategory
  readonly attributes: readonly ProductAttribute[]
  readonly images: readonly Image[]
  readonly variants: readonly ProductVariant[]
}

/** The category a product stands in, with those above it from the top down: a breadcrumb. */
export interface ProductCategory {
  readonly slug: string
  readonly name: string
  readonly ancestors: readonly { readonly slug: string; readonly name: string }[]
}

/** `value` as people read it; several are joined by commas. */
export interface ProductAttribute {
  readonly key: string
  readonly label: string
  readonly value: string
}

export interface ProductVariant {
  readonly id: VariantId
  readonly sku: string
  readonly name: string
  readonly options: Readonly<Record<string, string>>
  readonly price: Money
  /** Index into the product's images; null: show the first. */
  readonly image: number | null
  readonly available: boolean
  readonly stock: Stock
  /** When what is bought now will be released, as in 2026-12-03; null when it is out already. */
  readonly releasesOn: string | null
}

/** A product as its statement gives it. */
export interface ProductRow extends Omit<Product, 'images' | 'variants'> {
  readonly currency: Currency
  readonly images: readonly { hash: string; alt: string; width: number; height: number }[]
  readonly variants: readonly (Omit<ProductVariant, 'price'> & { price: number })[]
}
