import { COLOURS, type Colour, type ProductAttributes } from './vocabulary.ts'

/** One value a shopper can filter by. */
export interface FacetValue {
  key: 'colour' | 'material' | 'pattern' | 'theme' | 'occasion'
  label: string
  value: string
  valueLabel: string
}

const GROUP_OF = new Map<Colour, string>(COLOURS.map(({ name, group }) => [name, group]))

/** Values that are not their own label. */
const LABELS: Readonly<Record<string, string>> = {
  'mothers-day': 'Mother’s Day',
  'fathers-day': 'Father’s Day',
  'valentines': 'Valentine’s Day',
  'new-baby': 'New baby',
  'union-flag': 'Union Jack',
  'spaceboy': 'Spaceboy',
  'dolly-girl': 'Dolly Girl',
  'kings-choice': 'King’s Choice',
  'fifties-christmas': '1950s Christmas',
  'vintage-christmas': 'Vintage Christmas',
  'polkadot': 'Polka dot',
  'tea-time': 'Teatime',
  'pop-art': 'Pop art',
  'jazz-hearts': 'Jazz Hearts',
  'mirror-glass': 'Mirror',
  'christmas-tree': 'Christmas tree',
}

/**
 * What a shopper can filter a product by, read off its attributes. Colours go by their group, so that a ruby ring is
 * found under Red; each value comes once.
 */
export function facetValues(attributes: ProductAttributes): FacetValue[] {
  const { colours, material, pattern, motif, occasion } = attributes
  const groups = new Set(colours.map((colour) => GROUP_OF.get(colour) ?? colour))
  return [
    ...[...groups].map((group) => facet('colour', 'Colour', group)),
    ...(material ? [facet('material', 'Material', material)] : []),
    ...(pattern ? [facet('pattern', 'Pattern', pattern)] : []),
    ...(motif ? [facet('theme', 'Theme', motif)] : []),
    ...(occasion ? [facet('occasion', 'Occasion', occasion)] : []),
  ]
}

/** Those of a product with variants: a mug that comes in red and in blue is found under both. */
export function productFacetValues(
  variants: readonly { attributes: ProductAttributes }[]
): FacetValue[] {
  const values = new Map<string, FacetValue>()
  for (const { attributes } of variants) {
    for (const facetValue of facetValues(attributes)) {
      values.set(`${facetValue.key}:${facetValue.value}`, facetValue)
    }
  }
  return [...values.values()]
}

function facet(key: FacetValue['key'], label: string, value: string): FacetValue {
  return { key, label, value, valueLabel: LABELS[value] ?? sentence(value.replaceAll('-', ' ')) }
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
