import type { NounRow } from './noun.ts'

export const KITCHEN: readonly NounRow[] = [
  ['baking-mould', 'baking', ['baking mould', 'jelly mould', 'ice lolly mould', 'egg pan']],
  [
    'baking-mould',
    'baking',
    ['cookie cutter', 'biscuit cutter', 'cookie cutter set', 'cutter set'],
  ],
  [
    'cake-cases',
    'baking',
    ['cake case', 'petit four case', 'baking case', 'cupcake lace paper', 'cake frill'],
  ],
  ['bowl', 'baking', ['mixing bowl', 'pudding bowl']],
  [
    'utensil',
    'baking',
    ['rolling pin', 'pastry brush', 'baking set', 'cooking set', 'measuring spoon'],
  ],
  [
    'cake-tin',
    'tins-and-jars',
    ['cake tin', 'biscuit tin', 'storage tin', 'treasure tin', 'stacking tin'],
  ],
  [
    'storage-tin',
    'tins-and-jars',
    ['tin', 'tea caddy', 'coffee caddy', 'canister', 'biscuit barrel', 'biscuit bin'],
  ],
  [
    'storage-tin',
    'tins-and-jars',
    ['spice tin', 'herb tin', 'knick knack tin', 'table tin', 'tea container'],
  ],
  [
    'storage-tin',
    'tins-and-jars',
    ['coffee container', 'dog food container', 'cat food container', 'sugar dispenser'],
  ],
  ['storage-tin', 'tins-and-jars', ['container', 'enamel pot', 'popcorn holder']],
  ['bin', 'tins-and-jars', ['bread bin']],
  [
    'storage-jar',
    'tins-and-jars',
    ['storage jar', 'glass jar', 'cookie jar', 'bon bon jar', 'measuring jar', 'sugar jar'],
  ],
  ['jam-jar', 'tins-and-jars', ['jam jar', 'jam pot', 'jam making set', 'jar']],
  [
    'bottle',
    'tins-and-jars',
    ['bottle', 'milk bottle', 'apothecary bottle', 'mini bottle', 'flask'],
  ],
  ['tea-towel', 'kitchen-linen', ['tea towel']],
  ['apron', 'kitchen-linen', ['apron']],
  ['oven-glove', 'kitchen-linen', ['oven glove', 'oven mitt', 'oven glove double']],
  ['handbag', 'kitchen-linen', ['peg bag']],
  ['gloves', 'kitchen-linen', ['washing up glove']],
  ['pan', 'pans-and-tools', ['frying pan', 'milk pan']],
  ['scales', 'pans-and-tools', ['kitchen scales']],
  [
    'utensil',
    'pans-and-tools',
    ['colander', 'apple corer', 'tea strainer', 'spoon rest', 'squeezer', 'washing up brush'],
  ],
  [
    'utensil',
    'pans-and-tools',
    ['scrubbing brush', 'ladle', 'utensil holder', 'tea bag plate', 'measuring jug'],
  ],
  ['tool', 'pans-and-tools', ['bottle opener']],
  ['cloche', 'pans-and-tools', ['food cover', 'cake cover']],
  [
    'rack',
    'pans-and-tools',
    ['toast rack', 'cutlery shelf', 'recipe book stand', 'kitchen organiser'],
  ],
  ['storage-box', 'tins-and-jars', ['recipe box', 'cutlery box', 'egg house', 'cutlery cupboard']],
  ['pegs', 'pans-and-tools', ['clothes peg', 'dolly peg', 'flower peg', 'peg']],
  [
    'lunch-box',
    'lunch-boxes',
    ['lunch box', 'snack box', 'picnic box', 'food container', 'food container set'],
  ],
  ['magnet', 'magnets', ['magnet', 'fridge magnet', 'clock magnet', 'mirror magnet']],
  ['notebook', 'magnets', ['magnetic notepad', 'magnetic shopping list']],
  ['doormat', 'doormats', ['acapulco mat']],
]
