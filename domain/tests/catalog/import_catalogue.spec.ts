import type { Database } from '@adonisjs/lucid/database'
import { test } from '@japa/runner'
import { FindVariantsQuery, GetProductQuery, ListProductsQuery } from '../../src/catalog/index.ts'
import { catalogueId } from '../../src/catalog/domain/catalogue_id.ts'
import { rows } from '../../src/shared/index.ts'
import {
  aCatalogue,
  aFilter,
  anImage,
  aProduct,
  aVariant,
  importProducts,
} from '../support/catalogue.ts'
import { testDatabase } from '../support/database.ts'

test.group('Importing a catalogue', (group) => {
  let db: Database
  group.setup(async () => {
    db = (await testDatabase()).db
  })
  group.each.setup(async () => (await testDatabase()).reset())

  const slugs = async () => {
    const page = { sort: 'price', page: 1, perPage: 50 } as const
    return (await new ListProductsQuery(db).execute(aFilter(), page)).map(({ slug }) => slug)
  }

  test('its products can be seen, with everything that was told of them', async ({ assert }) => {
    const added = await importProducts(db, [
      aProduct('red-mug', {
        name: 'Red Mug',
        description: 'A mug, and red.',
        attributes: { colour: ['red'], size: ['small'] },
        images: [anImage('red'), anImage('blue')],
        variants: [
          aVariant('M1', { name: 'Red Mug', options: { Colour: 'Red' }, price: 295 }),
          aVariant('M2', { name: 'Blue Mug', options: { Colour: 'Blue' }, price: 250, image: 1 }),
        ],
      }),
    ])

    assert.sameMembers(added, [catalogueId('variant', 'M1'), catalogueId('variant', 'M2')])
    const product = await new GetProductQuery(db).execute('red-mug')
    assert.containsSubset(product, {
      id: catalogueId('product', 'red-mug'),
      name: 'Red Mug',
      description: 'A mug, and red.',
      category: { slug: 'mugs', name: 'Mugs', ancestors: [{ slug: 'kitchen', name: 'Kitchen' }] },
      attributes: [
        { key: 'colour', label: 'Colour', value: 'Red' },
        { key: 'size', label: 'Size', value: 'Small' },
      ],
      variants: [
        {
          sku: 'M1',
          price: { amount: 295, currency: 'GBP' },
          image: 0,
          available: false,
          stock: 'out',
        },
        { sku: 'M2', options: { Colour: 'Blue' }, image: 1 },
      ],
    })
    assert.lengthOf(product?.images ?? [], 2)
    const [card] = await new ListProductsQuery(db).execute(aFilter(), {
      sort: 'price',
      page: 1,
      perPage: 1,
    })
    assert.deepEqual(card?.price, { amount: 250, currency: 'GBP' })
  })

  test('each product is taxed as the kind of goods that it was last said to be', async ({
    assert,
  }) => {
    const variantId = catalogueId('variant', 'COOKBOOK')
    const taxClass = async () =>
      (await new FindVariantsQuery(db).execute([variantId])).get(variantId)?.taxClass
    await importProducts(db, [aProduct('cookbook', { taxClass: 'books' }), aProduct('mug')])
    assert.equal(await taxClass(), 'books')
    await importProducts(db, [aProduct('cookbook', { taxClass: 'exempt' }), aProduct('mug')])
    assert.equal(await taxClass(), 'exempt')
  })

  test('the same version again changes nothing', async ({ assert }) => {
    await importProducts(db, [aProduct('mug')])
    const before = await rows(db, 'SELECT xmin, * FROM catalog.products')
    assert.deepEqual(await importProducts(db, [aProduct('mug')]), [])
    assert.deepEqual(await rows(db, 'SELECT xmin, * FROM catalog.products'), before)
  })

  test('a product that is not named any more leaves the shop, and gives up its address', async ({
    assert,
  }) => {
    await importProducts(db, [aProduct('mug', { code: 'old' }), aProduct('pot')])
    await importProducts(db, [aProduct('mug', { code: 'new', variants: [aVariant('NEW')] })])

    assert.deepEqual(await slugs(), ['mug'])
    assert.equal((await new GetProductQuery(db).execute('mug'))?.id, catalogueId('product', 'new'))
    const gone = catalogueId('variant', 'POT')
    assert.equal((await new FindVariantsQuery(db).execute([gone])).size, 0)
    assert.lengthOf(await rows(db, 'SELECT FROM catalog.variants WHERE id = ?', [gone]), 1)
  })

  test('a product that comes back has its old id', async ({ assert }) => {
    await importProducts(db, [aProduct('mug'), aProduct('pot')])
    const before = await new GetProductQuery(db).execute('pot')
    await importProducts(db, [aProduct('mug')])
    assert.deepEqual(
      await importProducts(db, [aProduct('mug'), aProduct('pot', { popularity: 2 })]),
      []
    )
    assert.deepEqual(await new GetProductQuery(db).execute('pot'), before)
  })

  test('a variant that is not named any more cannot be bought', async ({ assert }) => {
    const both = [aVariant('RED'), aVariant('BLUE')]
    await importProducts(db, [aProduct('mug', { variants: both })])
    await importProducts(db, [aProduct('mug', { variants: [aVariant('BLUE')] })])
    const found = await new FindVariantsQuery(db).execute(
      ['RED', 'BLUE'].map((sku) => catalogueId('variant', sku))
    )
    assert.deepEqual(
      [...found.values()].map(({ sku }) => sku),
      ['BLUE']
    )
  })

  test('stock that was there stays, whatever is imported', async ({ assert }) => {
    await importProducts(db, [aProduct('mug')])
    await rows(db, `UPDATE catalog.variants SET stock = 'low', available = true`)
    await rows(db, 'UPDATE catalog.products SET available = true')
    await importProducts(db, [aProduct('mug', { name: 'Better Mug' })])
    const product = await new GetProductQuery(db).execute('mug')
    assert.containsSubset(product, {
      name: 'Better Mug',
      variants: [{ stock: 'low', available: true }],
    })
  })

  test('a catalogue that contradicts itself is refused whole')
    .with([
      aCatalogue([aProduct('mug', { variants: [] })]),
      aCatalogue([], {
        categories: [{ slug: 'mugs', name: 'Mugs', description: '', parent: 'kitchen' }],
      }),
      aCatalogue([aProduct('mug', { category: 'hats' })]),
    ])
    .run(async ({ assert }, contradictory) => {
      await importProducts(db, [aProduct('pot')])
      await assert.rejects(() => importProducts(db, contradictory.products, contradictory))
      assert.deepEqual(await slugs(), ['pot'])
    })
})
