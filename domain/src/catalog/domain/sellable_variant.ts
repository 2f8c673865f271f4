import {
  money,
  type CategoryId,
  type Currency,
  type Money,
  type ProductId,
  type VariantId,
} from '../../shared/index.ts'
import type { TaxClass } from '../../taxes/index.ts'
import type { Image } from './image.ts'
import { imageOf, type CardRow } from './product_card.ts'

/** What carts and orders need to know of a variant. It can be bought: neither it nor its product is withdrawn. */
export interface SellableVariant {
  readonly id: VariantId
  readonly productId: ProductId
  readonly categoryId: CategoryId
  readonly taxClass: TaxClass
  readonly sku: string
  /** Of the product's page. */
  readonly slug: string
  readonly name: string
  readonly options: Readonly<Record<string, string>>
  readonly image: Image | null
  /** Tax included, where prices include it at the destination. */
  readonly price: Money
  /** Grams, packed. */
  readonly weight: number
}

export interface SellableVariantRow
  extends
    Omit<SellableVariant, 'image' | 'price'>,
    Pick<CardRow, 'hash' | 'alt' | 'width' | 'height'> {
  readonly price: number
  readonly currency: Currency
}

export function toSellableVariant(row: SellableVariantRow): SellableVariant {
  const { hash, alt, width, height, price, currency, ...variant } = row
  return { ...variant, image: imageOf({ hash, alt, width, height }), price: money(price, currency) }
}
