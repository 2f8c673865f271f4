import type { Material } from '../vocabulary/materials.ts'

/** How a material answers to light; many materials share one finish. */
export type Finish =
  | 'gloss'
  | 'matt'
  | 'glass'
  | 'metal'
  | 'wood'
  | 'wicker'
  | 'knit'
  | 'felt'
  | 'fabric'
  | 'paper'
  | 'slate'
  | 'wax'

const FINISHES = {
  'ceramic': 'gloss',
  'porcelain': 'gloss',
  'bone-china': 'gloss',
  'glass': 'glass',
  'crystal': 'glass',
  'mirror-glass': 'glass',
  'wax': 'wax',
  'metal': 'metal',
  'zinc': 'metal',
  'enamel': 'gloss',
  'tin': 'metal',
  'silver': 'metal',
  'cast-iron': 'matt',
  'aluminium': 'metal',
  'wire': 'matt',
  'copper': 'metal',
  'wood': 'wood',
  'bamboo': 'wood',
  'wicker': 'wicker',
  'raffia': 'wicker',
  'slate': 'slate',
  'stone': 'slate',
  'shell': 'gloss',
  'pearl': 'gloss',
  'feather': 'matt',
  'paper': 'paper',
  'fabric': 'fabric',
  'cotton': 'fabric',
  'canvas': 'fabric',
  'denim': 'fabric',
  'felt': 'felt',
  'velvet': 'felt',
  'silk': 'gloss',
  'lace': 'fabric',
  'wool': 'knit',
  'crochet': 'knit',
  'faux-fur': 'felt',
  'suede': 'felt',
  'flock': 'felt',
  'rubber': 'matt',
  'plastic': 'gloss',
  'acrylic': 'gloss',
  'melamine': 'gloss',
  'resin': 'gloss',
  'silicone': 'matt',
} as const

const FINISH_OF: Record<Material, Finish> = FINISHES

export function finishOf(material: Material): Finish {
  return FINISH_OF[material]
}

/** What a material looks like when its name gives no colour; null where it can be any colour. */
export function naturalColour(material: Material | null): string | null {
  return (material && NATURAL[material]) ?? null
}

const NATURAL: Readonly<Record<string, string>> = {
  'glass': '#c9dfe2',
  'crystal': '#d6e4ec',
  'mirror-glass': '#cfdde3',
  'wax': '#f3e6c8',
  'metal': '#aeb5ba',
  'zinc': '#a3abb0',
  'tin': '#b5bbbf',
  'silver': '#c3c8cd',
  'cast-iron': '#4a4a4e',
  'aluminium': '#bfc6ca',
  'wire': '#6a6a6d',
  'copper': '#b56f45',
  'wood': '#c49a6c',
  'bamboo': '#d8b97c',
  'wicker': '#cfa873',
  'raffia': '#dcc08c',
  'slate': '#4c555d',
  'stone': '#b3ada3',
  'shell': '#f0ddcf',
  'pearl': '#f3ece4',
  'silk': '#d9738f',
  'denim': '#4d6f94',
  'bone-china': '#fbfaf7',
  'suede': '#a9805b',
}
