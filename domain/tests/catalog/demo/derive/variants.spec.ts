import { test } from '@japa/runner'
import { deriveProducts } from '../../../../src/catalog/demo/derive/derive_products.ts'
import type { DemoProduct } from '../../../../src/catalog/demo/demo_catalogue.ts'
import { sold } from '../support.ts'

const options = ({ variants }: DemoProduct) => variants.map((variant) => variant.options)

test.group('Colours and sizes of one design', () => {
  test('colours are variants, the best-selling first, each with its own name and colour', ({
    assert,
  }) => {
    const products = deriveProducts([
      sold('22725', 'ALARM CLOCK BAKELIKE CHOCOLATE', { popularity: 10 }),
      sold('22726', 'ALARM CLOCK BAKELIKE GREEN', { popularity: 30 }),
      sold('22727', 'ALARM CLOCK BAKELIKE RED', { popularity: 90 }),
    ])
    assert.lengthOf(products, 1)
    const [clock] = products
    assert.isDefined(clock)
    if (!clock) return
    assert.equal(clock.name, 'Bakelike Alarm Clock')
    assert.equal(clock.code, '22725')
    assert.equal(clock.popularity, 130)
    assert.deepEqual(options(clock), [
      { colour: 'Red' },
      { colour: 'Green' },
      { colour: 'Chocolate' },
    ])
    assert.deepEqual(clock.attributes.colours, ['red'])
    assert.deepEqual(clock.variants[1]?.attributes.colours, ['green'])
    assert.equal(clock.variants[1]?.name, 'Green Bakelike Alarm Clock')
    assert.equal(clock.variants[1]?.sku, '22726')
  })

  test('sizes go from small to large and keep their prices', ({ assert }) => {
    const [bowl] = deriveProducts([
      sold('21681', 'GIANT MEDINA STAMPED METAL BOWL', { price: 995 }),
      sold('21682', 'LARGE MEDINA STAMPED METAL BOWL', { price: 495 }),
      sold('21684', 'SMALL MEDINA STAMPED METAL BOWL', { price: 85 }),
    ])
    assert.equal(bowl?.name, 'Medina Stamped Metal Bowl')
    assert.deepEqual(
      bowl?.variants.map(({ options: { size }, price }) => [size, price]),
      [
        ['Small', 85],
        ['Large', 495],
        ['Giant', 995],
      ]
    )
  })

  test('a design may come in colours and sizes alike', ({ assert }) => {
    const [heart] = deriveProducts([
      sold('85129B', 'BEADED CRYSTAL HEART GREEN SMALL'),
      sold('85129D', 'BEADED CRYSTAL HEART PINK SMALL'),
      sold('85130B', 'BEADED CRYSTAL HEART GREEN LARGE'),
    ])
    assert.equal(heart?.name, 'Beaded Crystal Heart')
    assert.lengthOf(heart?.variants ?? [], 3)
    assert.properties(heart?.variants[0]?.options, ['colour', 'size'])
  })

  const apart: [string, ReturnType<typeof sold>[]][] = [
    [
      'another pattern',
      [sold('20665', 'RED RETROSPOT PURSE'), sold('20666', 'BLUE POLKADOT PURSE')],
    ],
    ['another count', [sold('20001', 'SET/3 RED CANDLES'), sold('20002', 'SET/6 BLUE CANDLES')]],
    [
      'two colours in one',
      [
        sold('62096A', 'PINK/YELLOW FLOWERS HANDBAG'),
        sold('62096B', 'PURPLE/TURQ FLOWERS HANDBAG'),
      ],
    ],
    [
      'a code from another range',
      [
        sold('21733', 'RED HANGING HEART T-LIGHT HOLDER'),
        sold('85123A', 'WHITE HANGING HEART T-LIGHT HOLDER'),
      ],
    ],
    [
      'a price of another world',
      [sold('30001', 'RED MUG', { price: 85 }), sold('30002', 'BLUE MUG', { price: 495 })],
    ],
    ['no colour at all', [sold('30001', 'RED STITCHED CLOCK'), sold('30002', 'STITCHED CLOCK')]],
    [
      'the same colour',
      [sold('84708B', 'PINK JEWELLED PHOTO FRAME'), sold('84712B', 'PINK JEWELLED PHOTO FRAME')],
    ],
  ]
  test('{0} is another product')
    .with(apart)
    .run(({ assert }, [, items]) => {
      const products = deriveProducts(items)
      assert.lengthOf(products, 2)
      assert.deepEqual(products.flatMap(options), [{}, {}])
    })
})
