import { test } from '@japa/runner'
import sharp from 'sharp'
import { drawProduct } from '../../../../src/catalog/demo/illustrations/index.ts'
import {
  COLOURS,
  MATERIALS,
  MOTIFS,
  OBJECT_FAMILIES,
  OCCASIONS,
  PATTERNS,
} from '../../../../src/catalog/demo/vocabulary.ts'
import { aProduct, describesWellFormedXml } from './support.ts'

const LARGEST = 20_000

test.group('A picture for every product', () => {
  test('of every family, plain, spotted and with a motif, is a small well-formed document', ({
    assert,
  }) => {
    for (const object of OBJECT_FAMILIES) {
      for (const product of [
        aProduct({ object }),
        aProduct({ object, colours: ['red'], pattern: 'retrospot' }),
        aProduct({ object, pattern: 'paisley', setSize: 3 }),
        aProduct({ object, motif: 'owl', colours: ['multicolour'], occasion: 'christmas' }),
      ]) {
        const svg = drawProduct(product, `${object} one`)
        assert.isNull(describesWellFormedXml(svg), object)
        assert.isAtMost(svg.length, LARGEST, object)
        assert.notMatch(svg, /NaN|undefined|null|Infinity/, object)
        assert.notMatch(
          svg,
          /<script|<text|<image|<foreignObject|https?:(?!\/\/www\.w3\.org)/,
          object
        )
      }
    }
  })

  test('in every pattern, motif, material, colour and occasion there is', ({ assert }) => {
    const products = [
      ...PATTERNS.map((pattern) => aProduct({ object: 'jumbo-bag', pattern })),
      ...MOTIFS.map((motif) => aProduct({ object: 'ornament', motif })),
      ...MOTIFS.map((motif) => aProduct({ object: 'lunch-bag', motif })),
      ...MATERIALS.map((material) => aProduct({ object: 'bowl', material })),
      ...COLOURS.map(({ name }) => aProduct({ object: 'mug', colours: [name] })),
      ...OCCASIONS.map((occasion) => aProduct({ object: 'card', occasion })),
    ]
    for (const product of products) {
      const svg = drawProduct(product, 'every')
      assert.isNull(describesWellFormedXml(svg), JSON.stringify(product))
      assert.isAtMost(svg.length, LARGEST, JSON.stringify(product))
    }
  })

  test('can be rendered, and is no blank sheet', async ({ assert }) => {
    for (const object of OBJECT_FAMILIES) {
      const svg = drawProduct(aProduct({ object, colours: ['blue'] }), object)
      const { data, info } = await sharp(Buffer.from(svg))
        .resize(64, 64)
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true })
      assert.equal(info.width, 64)
      assert.isAbove(new Set(data).size, 40, object)
    }
  }).timeout(60_000)
})

test.group('A picture is true to the product', () => {
  test('the same product is always drawn the same, byte for byte', ({ assert }) => {
    for (const object of OBJECT_FAMILIES) {
      const product = aProduct({ object, colours: ['pink', 'white'], pattern: 'floral' })
      assert.equal(drawProduct(product, '85123A'), drawProduct(product, '85123A'), object)
    }
  })

  test('two mugs on one page do not look identical, nor do they share an id', ({ assert }) => {
    const mug = aProduct({ object: 'mug', colours: ['red'] })
    const [one, other] = [drawProduct(mug, '22666'), drawProduct(mug, '22667')]
    assert.notEqual(one, other)
    const ids = (svg: string) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    assert.isEmpty(ids(one).filter((id) => ids(other).includes(id)))
  })

  test('every family has a silhouette of its own', ({ assert }) => {
    const seen = new Map<string, string>()
    for (const object of OBJECT_FAMILIES) {
      const art = drawProduct(aProduct({ object, colours: ['red'] }), 'same')
      assert.isUndefined(seen.get(art), `${object} looks like ${seen.get(art)}`)
      seen.set(art, object)
    }
  })

  test('its colours are really there', ({ assert }) => {
    for (const object of OBJECT_FAMILIES) {
      for (const { name, hex } of COLOURS) {
        const svg = drawProduct(aProduct({ object, colours: [name] }), object)
        assert.include(svg, `"${hex}"`, `${name} ${object}`)
      }
    }
  }).timeout(60_000)

  test('a red retrospot mug is a red mug with white spots', async ({ assert }) => {
    const svg = drawProduct(
      aProduct({ object: 'mug', colours: ['red'], pattern: 'retrospot' }),
      '21071'
    )
    const { data } = await sharp(Buffer.from(svg))
      .resize(100, 100)
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    const pixels = Array.from({ length: data.length / 3 }, (_, at) => [
      ...data.subarray(at * 3, at * 3 + 3),
    ])
    const count = (looks: (r: number, g: number, b: number) => boolean) =>
      pixels.filter(([r = 0, g = 0, b = 0]) => looks(r, g, b)).length
    assert.isAbove(
      count((r, g, b) => r > 150 && g < 90 && b < 100),
      400
    )
    assert.isAbove(
      count((r, g, b) => r > 225 && g > 215 && b > 195 && r - b < 40 && g - b > -2),
      100
    )
  })

  test('a set shows several pieces, an assortment several colours', ({ assert }) => {
    const pieces = (svg: string) => svg.split(' scale(').length
    const one = drawProduct(aProduct({ object: 'bowl', colours: ['blue'] }), 'set')
    const three = drawProduct(aProduct({ object: 'bowl', colours: ['blue'], setSize: 6 }), 'set')
    assert.isAbove(pieces(three), pieces(one))
    const assorted = drawProduct(aProduct({ object: 'bowl', colours: ['multicolour'] }), 'set')
    for (const hex of ['#e39b55', '#4d8fa8', '#c8434f']) assert.include(assorted, hex)
  })

  test('what is written on it is drawn, as far as there are strokes for it', ({ assert }) => {
    const plain = aProduct({ object: 'word-letters' })
    const love = drawProduct({ ...plain, lettering: 'LOVE' }, 'letters')
    assert.notEqual(love, drawProduct({ ...plain, lettering: 'JOY' }, 'letters'))
    assert.equal(
      drawProduct({ ...plain, lettering: '日本' }, 'letters'),
      drawProduct(plain, 'letters')
    )
  })
})
