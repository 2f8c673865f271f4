import { test } from '@japa/runner'
import { mix, shift, toHex, toOklch } from '../../../../src/catalog/demo/illustrations/colour.ts'
import { canLetter } from '../../../../src/catalog/demo/illustrations/strokes.ts'
import { letters } from '../../../../src/catalog/demo/illustrations/lettering.ts'
import { readable, tellsApart } from '../../../../src/catalog/demo/illustrations/palette.ts'
import { Random } from '../../../../src/catalog/demo/illustrations/random.ts'
import { COLOURS } from '../../../../src/catalog/demo/vocabulary.ts'

test.group('What pictures are made with', () => {
  test('a colour survives the way to lightness, chroma and hue and back', ({ assert }) => {
    for (const { hex } of COLOURS) assert.equal(toHex(toOklch(hex)), hex)
    assert.throws(() => toOklch('red'), 'Not a colour: red')
  })

  test('lighter is lighter, darker is darker, half-way is between', ({ assert }) => {
    const { l } = toOklch('#c8303a')
    assert.isAbove(toOklch(shift('#c8303a', 0.1)).l, l)
    assert.isBelow(toOklch(shift('#c8303a', -0.1)).l, l)
    assert.equal(mix('#000000', '#ffffff', 0.5), '#808080')
  })

  test('nothing is printed in a colour its ground would swallow', ({ assert }) => {
    for (const { hex: ground } of COLOURS) {
      for (const { hex } of COLOURS)
        assert.isTrue(tellsApart(readable(hex, ground), ground), `${hex} on ${ground}`)
    }
  })

  test('the same seed gives the same numbers, another seed others', ({ assert }) => {
    const three = (seed: string) => {
      const random = new Random(seed)
      return [random.next(), random.between(5, 9), random.pick(['a', 'b', 'c'])]
    }
    assert.deepEqual(three('22423'), three('22423'))
    assert.notDeepEqual(three('22423'), three('22424'))
  })

  test('capitals, figures and a few signs can be lettered, other scripts cannot', ({ assert }) => {
    assert.isTrue(canLetter('Home Sweet Home & 25'))
    assert.isFalse(canLetter('Привет'))
    const art = letters('Ab', { cx: 0, cy: 0, height: 10, breadth: 100, colour: '#000000' })
    assert.lengthOf([...art.matchAll(/<path/g)], 2)
  })
})
