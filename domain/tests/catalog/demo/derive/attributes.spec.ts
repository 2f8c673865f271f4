import { test } from '@japa/runner'
import { deriveProducts } from '../../../../src/catalog/demo/derive/derive_products.ts'
import type { DemoProduct } from '../../../../src/catalog/demo/demo_catalogue.ts'
import type { ProductAttributes } from '../../../../src/catalog/demo/vocabulary.ts'
import { sold } from '../support.ts'

function product(wording: string): DemoProduct {
  const [first] = deriveProducts([sold('00000', wording)])
  if (!first) throw new Error(`${wording} makes no product`)
  return first
}

test.group('What a name tells, and no more', () => {
  const told: [string, Partial<ProductAttributes>][] = [
    [
      'RED RETROSPOT MUG',
      { object: 'mug', colours: ['red'], pattern: 'retrospot', material: null },
    ],
    [
      'PINK/WHITE RIBBED MELAMINE JUG',
      { object: 'jug', colours: ['pink', 'white'], material: 'melamine' },
    ],
    [
      'SET/6 EAU DE NIL BIRD T-LIGHTS',
      { object: 't-lights', colours: ['pistachio'], motif: 'bird', setSize: 6 },
    ],
    ['OWL DOORSTOP', { object: 'doorstop', motif: 'owl', colours: [] }],
    ['LARGE WHITE HEART OF WICKER', { object: 'hanging-heart', material: 'wicker', size: 'large' }],
    ['LETTER "K" BLING KEY RING', { object: 'keyring', lettering: 'K' }],
    ['NUMBER TILE COTTAGE GARDEN 7', { object: 'tile', lettering: '7', motif: null }],
    ['NO JUNK MAIL METAL SIGN', { object: 'sign', lettering: 'No Junk Mail', material: 'metal' }],
    ['PEACE SMALL WOOD LETTERS', { object: 'word-letters', lettering: 'PEACE', size: 'small' }],
    ['VINTAGE UNION JACK BUNTING', { object: 'bunting', pattern: 'union-flag' }],
    ['EIGHT PIECE DINOSAUR SET', { object: 'toy', motif: 'dinosaur', setSize: 8 }],
    ['MONTANA DIAMOND CLUSTER EARRINGS', { object: 'earrings', colours: ['navy'] }],
    // the last thing named is the thing, but not what comes after "in" or "with"
    ['SCENTED CANDLE IN DIGITALIS TIN', { object: 'candle', material: null }],
    ['CAST IRON HOOK GARDEN FORK', { object: 'garden-tool', material: 'cast-iron' }],
    ['MAGIC GARDEN FELT GARLAND', { object: 'garland', material: 'felt' }],
    // words that look like a colour, a material or a figure and are not
    ['ICE CREAM SUNDAE LIP GLOSS', { colours: [], motif: 'ice-cream' }],
    ['ORANGE SCENTED SET/9 T-LIGHTS', { colours: [] }],
    ['MULTI STRAND NECKLACE', { colours: [] }],
    ['GLASS JAR DAISY FRESH COTTON WOOL', { material: 'glass' }],
    ['PARTY SUNGLASSES', { material: null }],
    ['HOME SWEET HOME MUG', { motif: null }],
  ]
  test('{0}')
    .with(told)
    .run(({ assert }, [wording, expected]) => {
      assert.containsSubset(product(wording).attributes, expected)
    })

  const shelves: [string, string][] = [
    ['CHRISTMAS TREE STAR DECORATION', 'christmas-decorations'],
    ['VINTAGE CHRISTMAS PAPER GIFT BAG', 'christmas-cards-and-wrap'],
    ['SET OF 6 T-LIGHTS SANTA', 'christmas-lights-and-candles'],
    ['BISCUIT TIN VINTAGE CHRISTMAS', 'christmas-table-and-home'],
    ['DOORMAT MERRY CHRISTMAS RED', 'christmas-table-and-home'],
    ['HANGING CHICK YELLOW DECORATION', 'easter-decorations'],
    ['12 PINK HEN+CHICKS IN BASKET', 'easter-decorations'],
    ['BLUE FELT EASTER EGG BASKET', 'easter-eggs-and-gifts'],
    ['CHILDRENS CUTLERY SPACEBOY', 'childrens-room'],
    ['RED TEA TOWEL CLASSIC DESIGN', 'kitchen-linen'],
    ['T-LIGHT HOLDER WHITE LACE', 't-light-holders'],
    ['RIBBON REEL HEARTS DESIGN', 'ribbon-and-tape'],
    ['SPACEBOY BIRTHDAY CARD', 'greeting-cards'],
    ['A THING WITHOUT A NOUN', 'curiosities'],
  ]
  test('{0} is found where a shopper looks')
    .with(shelves)
    .run(({ assert }, [wording, category]) => {
      assert.equal(product(wording).category, category)
    })
})
