import type { NounRow } from './noun.ts'

export const JEWELLERY: readonly NounRow[] = [
  [
    'necklace',
    'necklaces',
    ['necklace', 'lariat', 'choker', 'diamante chain', 'necklace and bracelet', 'jewellery set'],
  ],
  ['necklace', 'necklaces', ['necklace and bracelet set', 'bead necklace', 'pendant']],
  ['bracelet', 'bracelets', ['bracelet', 'bangle']],
  [
    'earrings',
    'earrings',
    ['earring', 'earrings', 'drop earrings', 'stud earrings', 'hoop earrings'],
  ],
  ['ring', 'rings-and-brooches', ['ring', 'bubble gum ring', 'bubblegum ring']],
  ['brooch', 'rings-and-brooches', ['brooch', 'badge']],
  [
    'hair-clip',
    'hair-accessories',
    [
      'hair clip',
      'hair slide',
      'hair comb',
      'hair grip',
      'hair tie',
      'butterfly clip',
      'cluster slide',
    ],
  ],
  ['hair-band', 'hair-accessories', ['hair band']],
  ['charm', 'charms-and-keyrings', ['bag charm', 'phone charm', 'bead charm', 'charm']],
  ['keyring', 'charms-and-keyrings', ['keyring', 'key fob', 'key chain', 'keyring ball']],
  ['hair-clip', 'hair-accessories', ['flower cluster slide']],
  ['earrings', 'earrings', ['lariat earring']],
]
