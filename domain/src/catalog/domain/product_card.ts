import { money, type Currency, type Money, type ProductId } from '../../shared/index.ts'
import { toImage, type Image } from './image.ts'

/** A product as lists show it. `price` is the lowest among its variants. */
export interface ProductCard {
  readonly id: ProductId
  readonly slug: string
  readonly name: string
  readonly price: Money
  readonly image: Image | null
  readonly available: boolean
}

export interface CardRow {
  readonly id: ProductId
  readonly slug: string
  readonly name: string
  readonly price: number
  readonly currency: Currency
  readonly available: boolean
  readonly hash: string | null
  readonly alt: string | null
  readonly width: number | null
  readonly height: number | null
}

export function toCard({
  id,
  slug,
  name,
  price,
  currency,
  available,
  ...image
}: CardRow): ProductCard {
  return { id, slug, name, price: money(price, currency), image: imageOf(image), available }
}

/** The picture of a row that may have none, as an outer join gives it. */
export function imageOf({
  hash,
  alt,
  width,
  height,
}: Pick<CardRow, 'hash' | 'alt' | 'width' | 'height'>): Image | null {
  if (hash === null || alt === null || width === null || height === null) return null
  return toImage({ hash, alt, width, height })
}
