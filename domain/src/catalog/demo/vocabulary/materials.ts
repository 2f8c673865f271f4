/** What a product is made of, where its name says so. */
export const MATERIALS = [
  ...(['ceramic', 'porcelain', 'bone-china', 'glass', 'crystal', 'mirror-glass', 'wax'] as const),
  ...([
    'metal',
    'zinc',
    'enamel',
    'tin',
    'silver',
    'cast-iron',
    'aluminium',
    'wire',
    'copper',
  ] as const),
  ...([
    'wood',
    'bamboo',
    'wicker',
    'raffia',
    'slate',
    'stone',
    'shell',
    'pearl',
    'feather',
  ] as const),
  ...(['paper', 'fabric', 'cotton', 'canvas', 'denim', 'felt', 'velvet', 'silk', 'lace'] as const),
  ...(['wool', 'crochet', 'faux-fur', 'suede', 'flock', 'rubber', 'plastic', 'acrylic'] as const),
  ...(['melamine', 'resin', 'silicone'] as const),
] as const

export type Material = (typeof MATERIALS)[number]
