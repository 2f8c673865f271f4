import type { Database } from '@adonisjs/lucid/database'
import { test } from '@japa/runner'
import {
  FindVariantsQuery,
  GetProductQuery,
  ListCategoriesQuery,
  RecommendQuery,
  SuggestQuery,
} from '../../src/catalog/index.ts'
import { catalogueId } from '../../src/catalog/domain/catalogue_id.ts'
import { newId, rows, type VariantId } from '../../src/shared/index.ts'
import { anImage, aProduct, aVariant, importProducts } from '../support/catalogue.ts'
import { testDatabase } from '../support/database.ts'

test.group('Reading the shop', (group) => {
  let db: Database
  group.setup(async () => {
    const database = await testDatabase()
    db = database.db
    await database.reset()
    await importProducts(db, [
      aProduct('red-mug', {
        popularity: 9,
        images: [anImage('red'), anImage('blue')],
        variants: [
          aVariant('RED'),
          aVariant('BLUE', { image: 1, price: 700, weight: 300, options: { Colour: 'Blue' } }),
        ],
        boughtTogether: ['pot', 'gone'],
      }),
      aProduct('mug-tree', { popularity: 5 }),
      aProduct('tiny-mug', { popularity: 7 }),
      aProduct('pot', { category: 'pots', popularity: 1 }),
    ])
    await rows(db, `UPDATE catalog.products SET available = true WHERE slug <> 'mug-tree'`)
  })

  test('a product that is not there', async ({ assert }) => {
    assert.isNull(await new GetProductQuery(db).execute('no-such-mug'))
  })

  test('the tree of categories counts what is below, and leaves out what is empty', async ({
    assert,
  }) => {
    const tree = await new ListCategoriesQuery(db).execute()
    assert.containsSubset(tree, [
      {
        slug: 'kitchen',
        count: 3,
        children: [{ slug: 'mugs', count: 3, image: null, children: [] }],
      },
      { slug: 'garden', count: 1, children: [{ slug: 'pots', count: 1 }] },
    ])
    assert.lengthOf(tree[0]?.children ?? [], 1)
    assert.equal(tree[0]?.image?.alt, 'A picture of red')
  })

  test('what was bought together comes first, then what sells best beside it', async ({
    assert,
  }) => {
    const found = await new RecommendQuery(db).execute('red-mug')
    assert.deepEqual(
      found?.map(({ slug }) => slug),
      ['pot', 'tiny-mug']
    )
    assert.isNull(await new RecommendQuery(db).execute('no-such-mug'))
  })

  test('a product alone in the shop has nothing beside it', async ({ assert }) => {
    assert.deepEqual(await new RecommendQuery(db).execute('pot'), [])
  })

  test('whoever types {typed} may mean …')
    .with([
      { typed: 'mu', means: ['Mugs', 'red mug', 'tiny mug', 'mug tree'] },
      { typed: 'tiny m', means: ['tiny mug'] },
      { typed: 'plant', means: ['Plant Pots'] },
      { typed: 'plannt', means: ['Plant Pots'] },
      { typed: 'xyz', means: [] },
      { typed: '&|!', means: [] },
    ])
    .run(async ({ assert }, { typed, means }) => {
      const found = await new SuggestQuery(db).execute(typed)
      assert.deepEqual(
        found.map(({ text }) => text),
        means
      )
    })

  test('a suggestion leads to a product or to a category', async ({ assert }) => {
    assert.deepEqual((await new SuggestQuery(db).execute('pot')).slice(0, 2), [
      { text: 'Plant Pots', slug: null, category: 'pots' },
      { text: 'pot', slug: 'pot', category: null },
    ])
  })

  test('the variants of a cart, in one look', async ({ assert }) => {
    const [blue, red] = [catalogueId('variant', 'BLUE'), catalogueId('variant', 'RED')]
    const query = new FindVariantsQuery(db)
    const found = await query.execute([blue, newId<VariantId>(), red])
    assert.sameMembers([...found.keys()], [blue, red])
    assert.containsSubset(found.get(blue), {
      sku: 'BLUE',
      slug: 'red-mug',
      price: { amount: 700, currency: 'GBP' },
      weight: 300,
      options: { Colour: 'Blue' },
      image: { alt: 'A picture of blue' },
    })
    assert.equal((await query.execute([])).size, 0)
  })

  test('a picture is offered in no size beyond its own', async ({ assert }) => {
    const product = await new GetProductQuery(db).execute('red-mug')
    const [avif] = product?.images[0]?.sources ?? []
    assert.match(avif?.srcset ?? '', /800\.avif 800w$/)
    assert.match(product?.images[0]?.src ?? '', /^\/media\/[0-9a-f]{32}\/800\.jpg$/)
  })
})
