import type { DemoProduct, DemoVariant } from '../demo_catalogue.ts'
import type { ProductAttributes } from '../vocabulary.ts'
import { readAttributes } from './attributes/read_attributes.ts'
import { shapeOfDecoration } from './attributes/shape_of_decoration.ts'
import { boughtTogether } from './bought_together.ts'
import { chooseCategory } from './categories/choose_category.ts'
import type { CategorySlug } from './categories/tree.ts'
import type { SoldItem } from './invoices/sold_item.ts'
import { cleanName, fullName } from './names/clean_name.ts'
import { numberNamesakes } from './names/unique_names.ts'
import { findNoun } from './nouns/find_noun.ts'
import { uniqueSlugs } from './slug.ts'
import { demoStock } from './stock.ts'
import { describe } from './texts/describe.ts'
import { groupVariants, skuOf, type Design, type Variant } from './variants/group_variants.ts'
import type { NamedItem } from './variants/named_item.ts'
import { optionLabels, sortVariants } from './variants/sort_variants.ts'
import { estimateWeight } from './weight.ts'

/** Draws the thing as an ornament where no word of its name is known. */
const UNKNOWN = 'ornament'

/** From what was sold to what is offered: names, attributes, variants, texts. Pure: the same items, the same products. */
export function deriveProducts(items: readonly SoldItem[]): DemoProduct[] {
  const designs = numberNamesakes(groupVariants(items.map(nameItem)).map(sortVariants), nameOf)
  const companions = boughtTogether(
    new Map(designs.map((design) => [skuOf(design), invoicesOf(design)]))
  )
  const slugs = uniqueSlugs(
    designs.map((design) => ({ code: skuOf(design), name: nameOf(design) }))
  )
  const categoryOf = new Map(designs.map((design) => [skuOf(design), categoryOfDesign(design)]))
  const nameOfCode = new Map(designs.map((design) => [skuOf(design), nameOf(design)]))
  const rankOf = ranks(designs)
  const rangeSizes = countPatterns(designs)
  return designs.map((design) => {
    const code = skuOf(design)
    const { attributes, name } = leading(design).named
    const pattern = attributes.pattern
    const category = categoryOfDesign(design)
    const together = companions.get(code) ?? []
    const companion = together.find((other) => categoryOf.get(other) === category)
    return {
      code,
      slug: slugs.get(code) ?? code,
      name: nameOf(design),
      description: describe({
        code,
        thing: design.thing.replace(/ No\. \d+$/, ''),
        count: name.count,
        attributes,
        options: optionLabels(design),
        rank: rankOf.get(code) ?? designs.length,
        category,
        companion: companion === undefined ? null : (nameOfCode.get(companion) ?? null),
        rangeSize: pattern ? (rangeSizes.get(pattern) ?? 0) : 0,
      }),
      category,
      attributes,
      popularity: popularityOf(design),
      firstSoldOn: design.variants.map(({ named }) => named.item.firstSoldOn).sort()[0] ?? '',
      boughtTogether: together.map((other) => slugs.get(other) ?? other),
      variants: design.variants.map(toVariant),
    }
  })
}

function categoryOfDesign(design: Design): CategorySlug {
  const { noun, attributes } = leading(design).named
  return chooseCategory(noun, attributes)
}

function nameItem(item: SoldItem): NamedItem {
  const name = cleanName(item.sku, item.wording)
  const noun = findNoun(name.thing)
  const attributes = readAttributes(name, noun?.object ?? UNKNOWN)
  const object = shapeOfDecoration(attributes.object, attributes.motif)
  return { item, name, noun, attributes: { ...attributes, object } }
}

function toVariant({ named, options }: Variant): DemoVariant {
  const { item, name, attributes } = named
  return {
    sku: item.sku,
    name: fullName(name),
    options,
    attributes,
    price: item.price,
    stock: demoStock(item.sku, item.popularity),
    weight: estimateWeight(attributes),
  }
}

function nameOf(design: Design): string {
  return fullName({ thing: design.thing, count: leading(design).named.name.count })
}

/** The variant that sells best: its picture stands for the product. */
function leading({ variants }: Design): Variant {
  return variants.reduce((best, variant) =>
    variant.named.item.popularity > best.named.item.popularity ? variant : best
  )
}

function popularityOf({ variants }: Design): number {
  return variants.reduce((sum, { named }) => sum + named.item.popularity, 0)
}

function invoicesOf({ variants }: Design): ReadonlySet<string> {
  return new Set(variants.flatMap(({ named }) => [...named.item.invoices]))
}

function ranks(designs: readonly Design[]): Map<string, number> {
  const sorted = [...designs].sort((a, b) => popularityOf(b) - popularityOf(a))
  return new Map(sorted.map((design, position) => [skuOf(design), position + 1]))
}

function countPatterns(
  designs: readonly Design[]
): Map<NonNullable<ProductAttributes['pattern']>, number> {
  const counts = new Map<NonNullable<ProductAttributes['pattern']>, number>()
  for (const design of designs) {
    const { pattern } = leading(design).named.attributes
    if (pattern) counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
  }
  return counts
}
