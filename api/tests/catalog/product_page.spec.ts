import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { RefreshAvailability } from '@holdfast/domain/catalog'
import { BookStock } from '@holdfast/domain/inventory'
import { test } from '@japa/runner'
import { aProduct, stockTheShop } from '#tests/support/catalogue'
import { countStatements } from '#tests/support/statements'

test.group('The pages of the catalogue', (group) => {
  group.setup(async () => {
    await stockTheShop([
      aProduct('shown-mug', { boughtTogether: ['other-mug'], popularity: 5 }),
      aProduct('other-mug'),
    ])
  })

  test('GET /products/:slug answers the product whole', async ({ client, assert }) => {
    const { result: response, statements } = await countStatements(() =>
      client.get('/api/v1/products/shown-mug')
    )
    response.assertStatus(200)
    assert.equal(statements, 1)
    const { data } = response.body()
    assert.sameMembers(Object.keys(data), [
      'id',
      'slug',
      'name',
      'description',
      'category',
      'attributes',
      'images',
      'variants',
    ])
    assert.deepEqual(data.category, {
      slug: 'mugs',
      name: 'Mugs',
      ancestors: [{ slug: 'kitchen', name: 'Kitchen' }],
    })
    assert.containsSubset(data.variants, [
      {
        sku: 'shown-mug',
        price: { amount: 500, currency: 'GBP' },
        available: false,
        stock: 'out',
        options: {},
      },
    ])
    assert.match(response.header('cache-control') ?? '', /^public/)
  })

  test('GET /products/:slug/recommendations answers what goes with it', async ({
    client,
    assert,
  }) => {
    const response = await client.get('/api/v1/products/shown-mug/recommendations')
    assert.deepEqual(
      response.body().data.map(({ slug }: { slug: string }) => slug),
      ['other-mug']
    )
  })

  test('GET /categories answers the tree', async ({ client, assert }) => {
    const response = await client.get('/api/v1/categories')
    assert.containsSubset(response.body().data, [
      {
        slug: 'kitchen',
        count: 2,
        children: [{ slug: 'mugs', name: 'Mugs', description: 'For tea.' }],
      },
    ])
  })

  test('GET /search/suggestions answers what may be meant', async ({ client, assert }) => {
    const response = await client.get('/api/v1/search/suggestions?q=show')
    assert.deepEqual(response.body().data, [
      { text: 'shown mug', slug: 'shown-mug', category: null },
    ])
    for (const nothing of ['', '?q=', '?q=%20']) {
      const empty = await client.get(`/api/v1/search/suggestions${nothing}`)
      assert.deepEqual(empty.body().data, [])
    }
  })

  test('what is not for sale is not found: {slug}')
    .with([
      'no-such-mug',
      'Shown-Mug',
      'shown_mug',
      '%00',
      'x'.repeat(300),
      '..%2f..',
      '%F0%9F%8E%81',
    ])
    .run(async ({ client, assert }, slug) => {
      for (const path of [slug, `${slug}/recommendations`]) {
        const response = await client.get(`/api/v1/products/${path}`)
        response.assertStatus(404)
        assert.equal(response.body().code, 'not_found')
      }
    })

  test('a suggestion for nonsense is refused', async ({ client }) => {
    ;(await client.get(`/api/v1/search/suggestions?q=${'x'.repeat(201)}`)).assertStatus(422)
    ;(await client.get('/api/v1/search/suggestions?q=%00')).assertStatus(422)
  })

  test('stock that comes in is seen on the page', async ({ client, assert }) => {
    const [variantId] = await stockTheShop([aProduct('stocked-mug')])
    if (!variantId) throw new Error('The mug should have been new')
    const refresh = await app.container.make(RefreshAvailability)
    await db.transaction(async (trx) => {
      const lines = [{ variantId, quantity: 3 }]
      await new BookStock().execute(trx, { kind: 'receipt', lines, reference: 'test' })
      await refresh.execute(trx, [variantId])
    })
    const response = await client.get('/api/v1/products/stocked-mug')
    assert.containsSubset(response.body().data.variants, [{ available: true, stock: 'low' }])
  })
})
