import type { Database } from '@adonisjs/lucid/database'
import { test } from '@japa/runner'
import {
  CountProductsQuery,
  ListProductsQuery,
  type ProductFilter,
  type ProductSort,
} from '../../src/catalog/index.ts'
import { rows } from '../../src/shared/index.ts'
import { aFilter, aProduct, aVariant, importProducts } from '../support/catalogue.ts'
import { testDatabase } from '../support/database.ts'

test.group('Finding products', (group) => {
  let db: Database
  group.setup(async () => {
    const database = await testDatabase()
    db = database.db
    await database.reset()
    await importProducts(db, [
      aProduct('red-retrospot-mug', { popularity: 50, publishedAt: '2026-03-01T00:00:00Z' }),
      aProduct('blue-mug', { popularity: 90, variants: [aVariant('22423', { price: 300 })] }),
      aProduct('cafe-tea-towel', {
        name: 'Café Tea Towel',
        category: 'tea-towels',
        popularity: 70,
        variants: [aVariant('85123A', { price: 900 })],
      }),
      aProduct('mugshot-frame', {
        category: 'pots',
        popularity: 10,
        description: 'For a red retrospot wall.',
      }),
      aProduct('christmas-candle', {
        category: 'pots',
        popularity: 20,
        publishedAt: '2026-02-01T00:00:00Z',
      }),
    ])
    await rows(
      db,
      `UPDATE catalog.products SET available = true WHERE slug IN ('blue-mug', 'mugshot-frame')`
    )
  })

  const find = async (filter: Partial<ProductFilter>, sort: ProductSort = 'relevance') => {
    const page = { sort, page: 1, perPage: 50 }
    const found = await new ListProductsQuery(db).execute(aFilter(filter), page)
    const { total } = await new CountProductsQuery(db).execute(aFilter(filter))
    return { slugs: found.map(({ slug }) => slug), total }
  }

  test('by what was typed: {typed}')
    .with([
      { typed: 'retrospot mug', found: ['red-retrospot-mug'] },
      { typed: 'MUGS', found: ['blue-mug', 'red-retrospot-mug'] },
      { typed: 'retrospot', found: ['red-retrospot-mug', 'mugshot-frame'] },
      { typed: 'cafe', found: ['cafe-tea-towel'] },
      { typed: 'café', found: ['cafe-tea-towel'] },
      { typed: 'mugsh', found: ['mugshot-frame'] },
      { typed: 'retrspot mug', found: ['red-retrospot-mug'] },
      { typed: 'chritsmas', found: ['christmas-candle'] },
      { typed: '85123a', found: ['cafe-tea-towel'] },
      { typed: '22423', found: ['blue-mug'] },
      { typed: '"tea towel"', found: ['cafe-tea-towel'] },
      { typed: 'mug -red', found: ['blue-mug'] },
      { typed: 'candle or towel', found: ['cafe-tea-towel', 'christmas-candle'] },
      { typed: "the cafe's towel & co!", found: [] },
      { typed: 'garden', found: ['mugshot-frame', 'christmas-candle'] },
      { typed: 'wall', found: ['mugshot-frame'] },
      { typed: 'zzzzzz', found: [] },
      { typed: '!!! :* (', found: [] },
      { typed: 'the', found: [] },
    ])
    .run(async ({ assert }, { typed, found }) => {
      const { slugs, total } = await find({ q: typed })
      assert.sameMembers(slugs, found)
      assert.equal(total, found.length)
    })

  test('what has the words in its name comes before what only mentions them', async ({
    assert,
  }) => {
    assert.deepEqual((await find({ q: 'red retrospot' })).slugs, [
      'red-retrospot-mug',
      'mugshot-frame',
    ])
  })

  test('in a category, with those below it', async ({ assert }) => {
    const kitchen = await find({ category: 'kitchen' })
    assert.sameMembers(kitchen.slugs, ['red-retrospot-mug', 'blue-mug', 'cafe-tea-towel'])
    assert.deepEqual((await find({ category: 'tea-towels' })).slugs, ['cafe-tea-towel'])
    assert.deepEqual(await find({ category: 'no-such-category' }), { slugs: [], total: 0 })
  })

  test('by price, both ends included', async ({ assert }) => {
    assert.deepEqual((await find({ minPrice: 900 })).slugs, ['cafe-tea-towel'])
    assert.deepEqual((await find({ maxPrice: 300 })).slugs, ['blue-mug'])
    assert.equal((await find({ minPrice: 300, maxPrice: 900 })).total, 5)
    assert.equal((await find({ minPrice: 901, maxPrice: 2 })).total, 0)
  })

  test('only what can be had', async ({ assert }) => {
    assert.deepEqual((await find({ inStock: true })).slugs, ['blue-mug', 'mugshot-frame'])
  })

  test('in the order asked for: {sort}')
    .with([
      { sort: 'relevance' as const, first: 'blue-mug', last: 'mugshot-frame' },
      { sort: 'popularity' as const, first: 'blue-mug', last: 'mugshot-frame' },
      { sort: 'price' as const, first: 'blue-mug', last: 'cafe-tea-towel' },
      { sort: '-price' as const, first: 'cafe-tea-towel', last: 'blue-mug' },
    ])
    .run(async ({ assert }, { sort, first, last }) => {
      const { slugs } = await find({}, sort)
      assert.deepEqual([slugs[0], slugs.at(-1)], [first, last])
    })

  test('the newest first', async ({ assert }) => {
    const { slugs } = await find({}, 'newest')
    assert.deepEqual(slugs.slice(0, 2), ['red-retrospot-mug', 'christmas-candle'])
  })

  test('pages follow each other without a gap or a repeat', async ({ assert }) => {
    const pages = await Promise.all(
      [1, 2, 3].map((page) =>
        new ListProductsQuery(db).execute(aFilter(), { sort: 'price', page, perPage: 2 })
      )
    )
    assert.deepEqual(
      pages.map(({ length }) => length),
      [2, 2, 1]
    )
    assert.equal(new Set(pages.flat().map(({ slug }) => slug)).size, 5)
  })
})
