import type { NounRow } from './noun.ts'

export const BAGS: readonly NounRow[] = [
  ['jumbo-bag', 'jumbo-bags', ['jumbo bag', 'jumbo storage bag', 'jumbo shopper']],
  ['shopper', 'shoppers', ['shopper', 'shopper bag', 'shopping bag', 'bottle bag', 'paper bag']],
  [
    'tote-bag',
    'shoppers',
    ['tote bag', 'charlotte bag', 'cotton tote bag', 'pocket bag', 'candy bag', 'kids bag'],
  ],
  ['lunch-bag', 'lunch-bags', ['lunch bag']],
  [
    'handbag',
    'handbags',
    [
      'handbag',
      'hand bag',
      'shoulder bag',
      'evening bag',
      'bag',
      'flower bag',
      'beach bag',
      'bum bag',
    ],
  ],
  [
    'purse',
    'purses-and-wallets',
    ['purse', 'ring purse', 'patch purse', 'silk purse', 'holiday purse', 'purse notebook'],
  ],
  ['wallet', 'purses-and-wallets', ['card wallet', 'travel card wallet', 'glasses case']],
  ['wallet', 'travel', ['passport cover']],
  ['luggage-tag', 'travel', ['luggage tag']],
  [
    'travel-bag',
    'travel',
    ['weekend bag', 'overnight bag', 'cabin bag', 'airline bag', 'mini case', 'backpack'],
  ],
  ['umbrella', 'umbrellas-and-rainwear', ['umbrella', 'folding umbrella']],
  ['raincoat', 'umbrellas-and-rainwear', ['rain poncho', 'rain mac', 'rain poncho retrospot']],
  ['hat', 'umbrellas-and-rainwear', ['rain hat']],
  ['hat', 'wear', ['hat', 'sombrero', 'tiara', 'grass skirt', 'lei']],
  ['scarf', 'wear', ['scarf']],
  ['slippers', 'wear', ['slipper', 'slipper shoe', 'slipper sock pair', 'slipper sock']],
  ['sunglasses', 'wear', ['sunglasses']],
  ['fan', 'wear', ['fan', 'silk fan', 'travelling fan', 'sandalwood fan']],
]
