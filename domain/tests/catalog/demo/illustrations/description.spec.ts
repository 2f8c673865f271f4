import { test } from '@japa/runner'
import { describeProductPicture } from '../../../../src/catalog/demo/illustrations/index.ts'
import { aProduct } from './support.ts'

test.group('The words for a picture', () => {
  test('say the name, that it is a drawing, and what it shows', ({ assert }) => {
    assert.equal(
      describeProductPicture(
        aProduct({ object: 'mug', colours: ['red', 'white'], pattern: 'retrospot', setSize: 4 }),
        'Retrospot Mugs'
      ),
      'Retrospot Mugs (drawing: red and white mug, retrospot pattern, set of 4)'
    )
  })

  test('name material, motif, lettering and occasion where the product has them', ({ assert }) => {
    assert.equal(
      describeProductPicture(
        aProduct({
          object: 't-light-holder',
          material: 'glass',
          motif: 'heart',
          lettering: 'LOVE',
          occasion: 'valentines',
        }),
        'Love Light'
      ),
      "Love Light (drawing: glass T-light holder, heart motif, lettered “LOVE”, for Valentine's Day)"
    )
  })

  test('do not say twice what the object is', ({ assert }) => {
    assert.equal(
      describeProductPicture(aProduct({ object: 'hanging-heart', motif: 'heart' }), 'Heart'),
      'Heart (drawing: hanging heart)'
    )
  })
})
