import type { CategoryId, Currency, ProductId, VariantId } from '../../shared/index.ts'

/**
 * What the prober buys, and nobody else can. Its product is not published, so no list, page, search or sitemap shows it,
 * and a cart takes it from the prober alone, who proves itself. By its SKU its orders are known; they are never paid, so
 * no revenue, invoice or shipment comes of them, and no unit of it lies on a shelf.
 */
export const PROBE = {
  sku: 'HOLDFAST-PROBE',
  variantId: '00000000-0000-7000-8000-00000000beef' as VariantId,
  productId: '00000000-0000-7000-8000-0000000beef1' as ProductId,
  categoryId: '00000000-0000-7000-8000-0000000beef2' as CategoryId,
  currency: 'GBP' as Currency,
  /** Minor units: above what payment providers take at least. */
  price: 1_000,
  /** Orders of it that may be open at once. */
  units: 10_000,
} as const
