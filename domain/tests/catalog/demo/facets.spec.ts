import { test } from '@japa/runner'
import { facetValues, productFacetValues } from '../../../src/catalog/demo/facets.ts'
import type { ProductAttributes } from '../../../src/catalog/demo/vocabulary.ts'

const RUBY_RING: ProductAttributes = {
  object: 'ring',
  colours: ['ruby', 'red', 'gold'],
  material: 'enamel',
  pattern: 'union-flag',
  motif: 'heart',
  occasion: 'valentines',
  setSize: null,
  size: null,
  lettering: null,
}

test.group('What a shopper can filter by', () => {
  test('every attribute that is known, in words of the shop, colours by their group', ({
    assert,
  }) => {
    assert.deepEqual(facetValues(RUBY_RING), [
      { key: 'colour', label: 'Colour', value: 'red', valueLabel: 'Red' },
      { key: 'colour', label: 'Colour', value: 'gold', valueLabel: 'Gold' },
      { key: 'material', label: 'Material', value: 'enamel', valueLabel: 'Enamel' },
      { key: 'pattern', label: 'Pattern', value: 'union-flag', valueLabel: 'Union Jack' },
      { key: 'theme', label: 'Theme', value: 'heart', valueLabel: 'Heart' },
      { key: 'occasion', label: 'Occasion', value: 'valentines', valueLabel: 'Valentine’s Day' },
    ])
  })

  test('a product is found under the colours of all its variants', ({ assert }) => {
    const green: ProductAttributes = { ...RUBY_RING, colours: ['lime'] }
    const colours = productFacetValues([{ attributes: RUBY_RING }, { attributes: green }])
      .filter(({ key }) => key === 'colour')
      .map(({ value }) => value)
    assert.deepEqual(colours, ['red', 'gold', 'green'])
  })
})
