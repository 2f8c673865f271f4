import type { DemoProduct, DemoVariant } from './demo_catalogue.ts'
import { slugify } from './derive/slug.ts'
import type { ProductAttributes } from './vocabulary.ts'

/**
 * One product as a line of the committed file. What follows from the rest is left out: nulls, a slug that is the name's
 * own, a single variant's name and attributes. `with` holds the codes of `boughtTogether`.
 */
export interface ProductLine {
  code: string
  name: string
  slug?: string
  description: string
  category: string
  attributes: AttributesLine
  popularity: number
  firstSoldOn: string
  with?: string[]
  variants: VariantLine[]
}

type AttributesLine = Pick<ProductAttributes, 'object'> & Partial<ProductAttributes>

type VariantLine = Pick<DemoVariant, 'sku' | 'price' | 'stock' | 'weight'> &
  Partial<Pick<DemoVariant, 'name' | 'options'>> & { attributes?: Partial<ProductAttributes> }

const EMPTY: Omit<ProductAttributes, 'object'> = {
  colours: [],
  material: null,
  pattern: null,
  motif: null,
  occasion: null,
  setSize: null,
  size: null,
  lettering: null,
}

export function toLine(product: DemoProduct, codeOf: ReadonlyMap<string, string>): ProductLine {
  const { slug, boughtTogether, attributes, variants, description, category, ...rest } = product
  return {
    code: rest.code,
    name: rest.name,
    ...(slug === slugify(rest.name) ? {} : { slug }),
    description,
    category,
    attributes: { object: attributes.object, ...difference(attributes, EMPTY) },
    popularity: rest.popularity,
    firstSoldOn: rest.firstSoldOn,
    ...(boughtTogether.length > 0
      ? { with: boughtTogether.map((other) => codeOf.get(other) ?? other) }
      : {}),
    variants: variants.map((variant) => toVariantLine(variant, product)),
  }
}

export function fromLine(line: ProductLine, slugOf: ReadonlyMap<string, string>): DemoProduct {
  const attributes: ProductAttributes = { ...EMPTY, ...line.attributes }
  return {
    code: line.code,
    slug: slugOfLine(line),
    name: line.name,
    description: line.description,
    category: line.category,
    attributes,
    popularity: line.popularity,
    firstSoldOn: line.firstSoldOn,
    boughtTogether: (line.with ?? []).map((code) => slugOf.get(code) ?? code),
    variants: line.variants.map((variant) => ({
      sku: variant.sku,
      name: variant.name ?? line.name,
      options: variant.options ?? {},
      attributes: { ...attributes, ...variant.attributes },
      price: variant.price,
      stock: variant.stock,
      weight: variant.weight,
    })),
  }
}

export function slugOfLine(line: ProductLine): string {
  return line.slug ?? slugify(line.name)
}

function toVariantLine(variant: DemoVariant, product: DemoProduct): VariantLine {
  const own = difference(variant.attributes, product.attributes)
  return {
    sku: variant.sku,
    ...(variant.name === product.name ? {} : { name: variant.name }),
    ...(Object.keys(variant.options).length > 0 ? { options: variant.options } : {}),
    ...(Object.keys(own).length > 0 ? { attributes: own } : {}),
    price: variant.price,
    stock: variant.stock,
    weight: variant.weight,
  }
}

/** The entries of `values` that are not those of `base`. */
function difference(
  values: Partial<ProductAttributes>,
  base: Partial<ProductAttributes>
): Partial<ProductAttributes> {
  const known = new Map<string, unknown>(Object.entries(base))
  return Object.fromEntries(
    Object.entries(values).filter(([key, value]) => {
      return key !== 'object' && JSON.stringify(value) !== JSON.stringify(known.get(key))
    })
  )
}
