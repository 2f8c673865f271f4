import type { Database } from '@adonisjs/lucid/database'
import { test } from '@japa/runner'
import { CountProductsQuery, type ProductFilter } from '../../src/catalog/index.ts'
import { aFilter, aProduct, importProducts } from '../support/catalogue.ts'
import { testDatabase } from '../support/database.ts'

test.group('Counting what a list could be narrowed to', (group) => {
  let db: Database
  group.setup(async () => {
    const database = await testDatabase()
    db = database.db
    await database.reset()
    await importProducts(db, [
      aProduct('a', { attributes: { colour: ['red'], size: ['small'] } }),
      aProduct('b', { attributes: { colour: ['red'], size: ['large'] } }),
      aProduct('c', { attributes: { colour: ['blue'], size: ['small'] } }),
      aProduct('d', { attributes: { colour: ['red', 'blue'] } }),
      aProduct('e', { category: 'pots', attributes: { colour: ['green'] } }),
    ])
  })

  const count = async (chosen: Record<string, string[]>, filter: Partial<ProductFilter> = {}) => {
    const attributes = new Map(Object.entries(chosen))
    const { facets, ...counts } = await new CountProductsQuery(db).execute(
      aFilter({ ...filter, attributes })
    )
    const values = facets.flatMap(({ key, values: all }) =>
      all.map(({ value, count: products, selected }) => [
        `${key} ${value}${selected ? ' (chosen)' : ''}`,
        products,
      ])
    )
    return { ...counts, facets: Object.fromEntries(values) }
  }

  test('nothing chosen: every product counts for every value it has', async ({ assert }) => {
    assert.deepEqual(await count({}), {
      total: 5,
      unknownKeys: [],
      facets: {
        'colour red': 3,
        'colour blue': 2,
        'colour green': 1,
        'size small': 2,
        'size large': 1,
      },
    })
  })

  test('a chosen colour leaves the counts of colours alone, and narrows those of sizes', async ({
    assert,
  }) => {
    assert.deepEqual(await count({ colour: ['red'] }), {
      total: 3,
      unknownKeys: [],
      facets: {
        'colour red (chosen)': 3,
        'colour blue': 2,
        'colour green': 1,
        'size small': 1,
        'size large': 1,
      },
    })
  })

  test('two values of one attribute: either will do', async ({ assert }) => {
    assert.equal((await count({ colour: ['blue', 'green'] })).total, 3)
  })

  test('two attributes: both must hold, and each is counted under the other', async ({
    assert,
  }) => {
    assert.deepEqual(await count({ colour: ['red'], size: ['small'] }), {
      total: 1,
      unknownKeys: [],
      facets: {
        'colour red (chosen)': 1,
        'colour blue': 1,
        'size small (chosen)': 1,
        'size large': 1,
      },
    })
  })

  test('a chosen value that nothing has is still shown, so that it can be taken back', async ({
    assert,
  }) => {
    const { total, facets } = await count({ size: ['large'] }, { category: 'pots' })
    assert.equal(total, 0)
    assert.deepEqual(facets, { 'size large (chosen)': 0 })
  })

  test('attributes that do not exist are named', async ({ assert }) => {
    const counts = await new CountProductsQuery(db).execute(
      aFilter({
        attributes: new Map([
          ['smell', ['rose']],
          ['colour', ['red']],
        ]),
      })
    )
    assert.deepEqual(counts.unknownKeys, ['smell'])
  })

  test('an empty shop has no facets, and knows no attributes', async ({ assert }) => {
    await (await testDatabase()).reset()
    assert.deepEqual(await count({ colour: ['red'] }), {
      total: 0,
      unknownKeys: ['colour'],
      facets: {},
    })
  })
})
