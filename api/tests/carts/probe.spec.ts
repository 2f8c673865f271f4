import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { PrepareProbe, PROBE } from '@holdfast/domain/catalog'
import { ApiShopper } from '#tests/support/api_shopper'

const proof = { 'x-prober-token': process.env.PROBER_TOKEN ?? '' }
const line = { variantId: PROBE.variantId, quantity: 1 }

test.group('What the prober buys', (group) => {
  group.setup(async () => {
    await (await app.container.make(PrepareProbe)).execute()
  })

  for (const [who, headers] of [
    ['a shopper', {}],
    ['who claims to be the prober', { 'x-prober-token': 'guessed' }],
  ] as const) {
    test(`does not exist to ${who}: the cart stays as it is`, async ({ assert }) => {
      const jane = await ApiShopper.withCart()
      const before = (await jane.get('/cart')).body
      const added = await jane.post('/cart/lines', line, headers)
      assert.deepInclude(added.body, { status: 404, code: 'not_found' })
      const set = await jane.patch(`/cart/lines/${PROBE.variantId}`, { quantity: 1 }, headers)
      assert.deepInclude(set.body, { status: 404, code: 'not_found' })
      assert.deepEqual((await jane.get('/cart')).body, before)
    })
  }

  test('is bought by the prober, who is told which release answered', async ({ assert }) => {
    const prober = await ApiShopper.withCart()
    const added = await prober.post('/cart/lines', line, proof)
    assert.equal(added.status, 200)
    assert.equal(added.headers.get('x-release'), process.env.RELEASE)
    assert.equal(added.body.data.lines[0].sku, PROBE.sku)
  })

  test('nobody else is told of releases', async ({ assert }) => {
    const { headers } = await new ApiShopper().get('/search/suggestions?q=release')
    assert.isNull(headers.get('x-release'))
  })
})
