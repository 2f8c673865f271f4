import type { Product, Stock, Variant } from '#shared/api/types.ts'
import { BRAND } from '#shared/text/brand.ts'
import { minorUnits } from '#shared/text/money.ts'

const STOCK_WORDS: Record<Stock, string> = {
  in_stock: 'In stock',
  low: 'Only a few left',
  out: 'Out of stock',
  backorder: 'Sent when back in stock',
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** What a shopper who buys it now has to know about its stock. */
export function stockWords({ stock, releasesOn }: Pick<Variant, 'stock' | 'releasesOn'>): string {
  return releasesOn === null
    ? STOCK_WORDS[stock]
    : `Released on ${DAY.format(new Date(releasesOn))}`
}

/** The first variant that can be bought, or the first at all. */
export function firstChoice(product: Product): Variant | undefined {
  return product.variants.find((variant) => variant.available) ?? product.variants[0]
}

const AVAILABILITY: Record<Stock, string> = {
  in_stock: 'https://schema.org/InStock',
  low: 'https://schema.org/LimitedAvailability',
  out: 'https://schema.org/OutOfStock',
  backorder: 'https://schema.org/BackOrder',
}

/** The product as schema.org describes one, for search engines. */
export function structuredData(product: Product, canonical: string): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    'name': product.name,
    'description': product.description,
    'url': canonical,
    'image': product.images.map((image) => new URL(image.src, canonical).href),
    'sku': product.variants[0]?.sku,
    'brand': { '@type': 'Brand', 'name': BRAND },
    'category': product.category.name,
    'offers': product.variants.map((variant) => ({
      '@type': 'Offer',
      'sku': variant.sku,
      'name': variant.name,
      'price': (variant.price.amount / minorUnits(variant.price.currency)).toFixed(2),
      'priceCurrency': variant.price.currency,
      'availability':
        variant.releasesOn === null ? AVAILABILITY[variant.stock] : 'https://schema.org/PreOrder',
      ...(variant.releasesOn === null ? {} : { availabilityStarts: variant.releasesOn }),
      'url': canonical,
    })),
  }
}

/** How a variant is called among its siblings: "Red", or its whole name when nothing shorter tells. */
export function variantLabel(variant: Variant): string {
  return Object.values(variant.options).join(', ') || variant.name
}

/** What is being chosen: "Colour" when that is the one thing in which the variants differ. */
export function choiceLabel(variants: readonly Variant[]): string {
  const keys = new Set(variants.flatMap((variant) => Object.keys(variant.options)))
  const [key] = keys
  return keys.size === 1 && key ? key.charAt(0).toUpperCase() + key.slice(1) : 'Choose one'
}
