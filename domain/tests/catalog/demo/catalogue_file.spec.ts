import { readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import { OTHER } from '../../../src/catalog/demo/derive/categories/tree.ts'
import { isUnsuitable } from '../../../src/catalog/demo/derive/invoices/unsuitable.ts'
import { loadDemoCatalogue } from '../../../src/catalog/demo/load_demo_catalogue.ts'
import {
  COLOURS,
  MATERIALS,
  MOTIFS,
  OBJECT_FAMILIES,
  OCCASIONS,
  PATTERNS,
  SIZES,
} from '../../../src/catalog/demo/vocabulary.ts'

const FILE = new URL('../../../src/catalog/demo/catalogue.ndjson', import.meta.url)

const { categories, products } = loadDemoCatalogue()
const variants = products.flatMap((product) => product.variants)

const allDifferent = (values: readonly string[]) => new Set(values).size === values.length

test.group('The demo catalogue as it is committed', () => {
  test('a shop of some 3,000 products, in a file of at most 1.5 MB', ({ assert }) => {
    assert.isAtLeast(products.length, 2975)
    assert.isAtLeast(variants.length, 3475)
    assert.isAtMost(readFileSync(FILE).byteLength, 1_500_000)
  })

  test('codes, slugs, names and SKUs name one thing each', ({ assert }) => {
    assert.isTrue(allDifferent(products.map(({ code }) => code)))
    assert.isTrue(allDifferent(products.map(({ slug }) => slug)))
    assert.isTrue(allDifferent(products.map(({ name }) => name.toLowerCase())))
    assert.isTrue(allDifferent(variants.map(({ sku }) => sku)))
    assert.isTrue(products.every(({ slug }) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)))
  })

  test('nothing is offered that suits no shop: weapons, smoking, jokes for adults', ({
    assert,
  }) => {
    const unsuitable = variants.filter(({ sku }) => isUnsuitable(sku))
    assert.deepEqual(unsuitable, [])
    const words = /\b(ashtray|cannabis|cigar|guns?|knife|pistol|revolver|sex|spliff)\b/i
    assert.deepEqual(
      variants.map(({ name }) => name).filter((name) => words.test(name)),
      []
    )
  })

  test('every code is one of goods, and no name is that of a service', ({ assert }) => {
    assert.isTrue(variants.every(({ sku }) => /^\d{5}[A-Z]{0,2}$/.test(sku)))
    const services = /\b(postage|voucher|carriage|charge|fee|discount|manual|samples?|damaged)\b/i
    const named = products.map(({ name }) => name).filter((name) => services.test(name))
    assert.sameMembers(named, ['Black Baroque Carriage Clock', 'French Carriage Lantern'])
  })

  test('every category is in use, and hardly anything is left over', ({ assert }) => {
    const used = new Set(products.map(({ category }) => category))
    const children = categories.filter(({ parent }) => parent !== null)
    assert.sameMembers(
      [...used],
      children.map(({ slug }) => slug)
    )
    const departments = categories.filter(({ parent }) => parent === null)
    assert.isAtLeast(departments.length, 12)
    assert.isTrue(allDifferent(categories.map(({ slug }) => slug)))
    const left = products.filter(({ category }) => category === OTHER)
    assert.isAtMost(left.length / products.length, 0.05)
  })

  test('everything costs something, weighs something and has a day it was first sold', ({
    assert,
  }) => {
    assert.isTrue(variants.every(({ price }) => Number.isInteger(price) && price > 0))
    assert.isTrue(variants.every(({ weight }) => Number.isInteger(weight) && weight > 0))
    assert.isTrue(variants.every(({ stock }) => Number.isInteger(stock) && stock >= 0))
    assert.isTrue(
      products.every(({ popularity }) => Number.isInteger(popularity) && popularity >= 0)
    )
    assert.isTrue(products.every(({ firstSoldOn }) => /^201[01]-\d\d-\d\d$/.test(firstSoldOn)))
  })

  test('a few are out of stock and a few nearly, so that the shop can show both', ({ assert }) => {
    const out = variants.filter(({ stock }) => stock === 0).length
    const low = variants.filter(({ stock }) => stock > 0 && stock < 6).length
    assert.isTrue(out > 20 && out < variants.length * 0.05)
    assert.isTrue(low > 40 && low < variants.length * 0.1)
  })

  test('variants differ, each by the same options as its sisters', ({ assert }) => {
    const choices = products.filter((product) => product.variants.length > 1)
    assert.isAtLeast(choices.length, 250)
    for (const { name, variants: sisters } of choices) {
      const keys = sisters.map(({ options }) => Object.keys(options).sort().join())
      assert.isTrue(new Set(keys).size === 1 && keys[0] !== '', name)
      assert.isTrue(allDifferent(sisters.map(({ options }) => JSON.stringify(options))), name)
    }
    const single = products.filter((product) => product.variants.length === 1)
    assert.isTrue(
      single.every((product) => Object.keys(product.variants[0]?.options ?? {}).length === 0)
    )
  })

  test('attributes keep to the vocabulary', ({ assert }) => {
    const known = {
      object: new Set<unknown>(OBJECT_FAMILIES),
      material: new Set<unknown>([...MATERIALS, null]),
      pattern: new Set<unknown>([...PATTERNS, null]),
      motif: new Set<unknown>([...MOTIFS, null]),
      occasion: new Set<unknown>([...OCCASIONS, null]),
      size: new Set<unknown>([...SIZES, null]),
    }
    const colours = new Set<unknown>(COLOURS.map(({ name }) => name))
    for (const { sku, attributes } of variants) {
      assert.isTrue(known.object.has(attributes.object), sku)
      assert.isTrue(known.material.has(attributes.material), sku)
      assert.isTrue(known.pattern.has(attributes.pattern), sku)
      assert.isTrue(known.motif.has(attributes.motif), sku)
      assert.isTrue(known.occasion.has(attributes.occasion), sku)
      assert.isTrue(known.size.has(attributes.size), sku)
      assert.isTrue(
        attributes.colours.every((colour) => colours.has(colour)),
        sku
      )
    }
  })

  test('nothing is bought with itself, or with what is not there', ({ assert }) => {
    const slugs = new Set(products.map(({ slug }) => slug))
    for (const { slug, boughtTogether } of products) {
      assert.isAtMost(boughtTogether.length, 6)
      assert.isTrue(
        boughtTogether.every((other) => slugs.has(other) && other !== slug),
        slug
      )
    }
    const accompanied = products.filter(({ boughtTogether }) => boughtTogether.length > 0)
    assert.isAtLeast(accompanied.length, products.length * 0.6)
  })

  test('names are words, not till shorthand', ({ assert }) => {
    const shorthand =
      /\b(ASSTD|ASST|W\/|S\/\d|SET\/\d|HLDR|NECKL|DES|COL)\b|[*?_]| {2}|undefined|null/i
    assert.deepEqual(
      products.map(({ name }) => name).filter((name) => shorthand.test(name)),
      []
    )
    assert.deepEqual(
      products.map(({ name }) => name).filter((name) => name === name.toUpperCase()),
      []
    )
  })

  test('descriptions are whole sentences, and they do not all sound alike', ({ assert }) => {
    const sentence = /^["“0-9A-Z].*[.”]$/
    const broken =
      /undefined|null|NaN|\.\.|, ,| {2}|\b(\w{4,}) \1\b|\b[Aa] [aeio][a-z]+\b|\b[Aa]n [bcdfgjklmnpqrtvwz][a-z]/
    for (const { name, description } of products) {
      assert.match(description, sentence, name)
      assert.notMatch(description, broken, name)
      assert.isAtLeast(description.length, 40, name)
    }
    const openings = new Map<string, number>()
    for (const { description } of products) {
      const opening = description.split(' ').slice(0, 4).join(' ')
      openings.set(opening, (openings.get(opening) ?? 0) + 1)
    }
    assert.isAtMost(Math.max(...openings.values()), products.length * 0.02)
  })

  test('descriptions claim nothing that nobody knows', ({ assert }) => {
    const claims =
      /\b(microwave[- ]safe|dishwasher|machine wash|guarantee|waterproof|organic|handmade|\d+ ?(mm|inches|litres?))\b/i
    const claiming = products.filter(({ description }) => claims.test(description))
    assert.deepEqual(
      claiming.map(({ name }) => name),
      []
    )
  })
})
