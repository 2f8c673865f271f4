import type { Currency } from '../../shared/index.ts'
import type { TaxClass } from '../../taxes/index.ts'

/**
 * A whole catalogue as another system hands it over. Codes, not ids, name things: the same code is the same thing in
 * every import.
 */
export interface CatalogueImport {
  /** Which system it comes from; each has its own version. */
  readonly source: string
  /** A hash of the content: the same version is not imported twice. */
  readonly version: string
  readonly currency: Currency
  readonly categories: readonly ImportedCategory[]
  readonly attributes: readonly ImportedAttribute[]
  readonly products: readonly ImportedProduct[]
}

export interface ImportedCategory {
  readonly slug: string
  readonly name: string
  /** A sentence under the heading of its page. */
  readonly description: string
  /** Slug of the category above it, which stands earlier in the list; null for a department. */
  readonly parent: string | null
}

export interface ImportedAttribute {
  readonly key: string
  readonly label: string
  /** In the order shown where `ordered`, otherwise the listing shows the most frequent first. */
  readonly values: readonly { readonly value: string; readonly label: string }[]
  readonly ordered?: boolean
}

export interface ImportedProduct {
  readonly code: string
  readonly slug: string
  readonly name: string
  readonly description: string
  /** Slug of its category. */
  readonly category: string
  /** What kind of goods it is to the tax office. */
  readonly taxClass: TaxClass
  /** Larger sells better; the listing's default order. */
  readonly popularity: number
  /** RFC 3339. */
  readonly publishedAt: string
  /** Attribute key → values. */
  readonly attributes: Readonly<Record<string, readonly string[]>>
  readonly images: readonly ImportedImage[]
  /** At least one. */
  readonly variants: readonly ImportedVariant[]
  /** Codes of products that the same people bought, the likeliest first. */
  readonly boughtTogether: readonly string[]
}

export interface ImportedImage {
  readonly hash: string
  readonly contentType: string
  readonly width: number
  readonly height: number
  readonly bytes: number
  /** What the picture shows, for those who cannot see it. */
  readonly alt: string
}

export interface ImportedVariant {
  readonly sku: string
  readonly name: string
  /** Label of the option → value, such as `{ Colour: 'Red' }`; empty where there is nothing to choose. */
  readonly options: Readonly<Record<string, string>>
  /** Minor units, tax included. */
  readonly price: number
  /** Grams, packed. */
  readonly weight: number
  /** Index into the product's images. */
  readonly image: number
}
