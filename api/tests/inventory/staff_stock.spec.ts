import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { RefreshAvailability } from '@holdfast/domain/catalog'
import { MAIN_LOCATION } from '@holdfast/domain/inventory'
import { newId, type VariantId } from '@holdfast/domain/shared'
import { ApiShopper } from '#tests/support/api_shopper'
import { ApiStaff } from '#tests/support/staff'
import { mugsOnSale } from '#tests/support/stock'

test.group('Stock, as staff find it', (group) => {
  let mug: VariantId
  let warehouse: ApiStaff

  group.each.setup(async () => {
    const [variantId] = await mugsOnSale(1, 10)
    if (!variantId) throw new Error('A mug is on sale')
    mug = variantId
    warehouse = await ApiStaff.as('warehouse')
  })

  const correct = (kind: string, quantity: number, key?: string) =>
    warehouse.post(
      '/stock/corrections',
      { kind, reference: 'note 7', lines: [{ variantId: mug, quantity }] },
      key
    )
  const level = async () => (await warehouse.get(`/stock?variantId=${mug}`)).body.data[0]
  const written = async () => {
    const [movements, entries] = await Promise.all([
      db.from('inventory.movements').where('variant_id', mug).count('* as count').first(),
      db.from('staff.audit_entries').where('aggregate_id', mug).count('* as count').first(),
    ])
    return [movements?.count, entries?.count]
  }

  test('is what was received, broken, adjusted and counted, and each is written down', async ({
    assert,
  }) => {
    assert.equal((await correct('receipt', 5)).body.data.levels[0].onHand, 15)
    assert.equal((await correct('damage', 2)).body.data.levels[0].onHand, 13)
    assert.equal((await correct('adjustment', -1)).body.data.levels[0].onHand, 12)
    const counted = await correct('count', 20)

    assert.equal(counted.status, 201)
    assert.deepEqual(counted.body.data.levels[0], await level())
    const { body } = await warehouse.get(`/stock/${mug}/movements?perPage=4`)
    assert.deepEqual(
      body.data.map(({ kind, onHand }: Record<string, unknown>) => [kind, onHand]),
      [
        ['count', 8],
        ['adjustment', -1],
        ['damage', -2],
        ['receipt', 5],
      ]
    )
    assert.equal(body.meta.total, 5)
    const audit = await (await ApiStaff.as('finance')).get(`/audit?aggregateId=${mug}`)
    assert.deepInclude(audit.body.data[0], {
      action: 'inventory.count',
      subject: 'staff-warehouse',
      details: { quantity: 20, locationId: MAIN_LOCATION },
    })
    assert.equal(audit.body.meta.total, 4)
  })

  test('is booked once, however often it is sent', async ({ assert }) => {
    const key = newId()
    const both = await Promise.all([correct('receipt', 5, key), correct('receipt', 5, key)])
    const again = await correct('receipt', 5, key)
    assert.deepEqual(
      [...both, again].map(({ status }) => status),
      [201, 201, 201]
    )
    assert.deepEqual(again.body, both[0].body)
    assert.deepEqual(await written(), [2, 1])

    const reused = await correct('receipt', 6, key)
    assert.equal(reused.status, 422)
    assert.equal(reused.body.code, 'idempotency_key_reused')
    assert.deepEqual(await written(), [2, 1])
  })

  test('is not less than nothing', async ({ assert }) => {
    const refused = await correct('damage', 11)
    assert.equal(refused.status, 409)
    assert.equal(refused.body.code, 'stock_below_zero')
    assert.deepEqual(refused.body.lines, [{ variantId: mug, onHand: 10 }])
    assert.deepEqual(await written(), [1, 0])
  })

  test('may be sold beyond what is on hand, up to a limit', async ({ assert }) => {
    const set = await warehouse.post(`/stock/${mug}/backorder-limit`, { limit: 30 })
    assert.equal(set.status, 200)
    assert.deepInclude(await level(), { onHand: 10, backorderLimit: 30, available: 40 })
    assert.deepEqual(await written(), [2, 1])
  })

  test('may be sold before it is out, as its product page says', async ({ assert }) => {
    const body = { policy: 'pre_order', limit: 5, releasesOn: '2999-12-03' }
    assert.equal((await correct('count', 0)).status, 201)
    const key = newId()
    const set = await warehouse.post(`/stock/${mug}/policy`, body, key)
    assert.equal(set.status, 200)
    assert.deepInclude(set.body.data.levels[0], { backorderLimit: 5, available: 5 })
    assert.deepEqual((await warehouse.post(`/stock/${mug}/policy`, body, key)).body, set.body)
    const { body: shown } = await warehouse.get(`/stock/${mug}/policy`)
    assert.deepEqual(shown.data, { ...body, locationId: MAIN_LOCATION, lowStockAt: null })

    const refresh = await app.container.make(RefreshAvailability)
    await db.transaction((trx) => refresh.execute(trx, [mug]))
    const { slug } = await db
      .from('catalog.products')
      .join('catalog.variants', 'variants.product_id', 'products.id')
      .where('variants.id', mug)
      .select('slug')
      .firstOrFail()
    const page = await new ApiShopper().get(`/products/${slug}`)
    assert.deepInclude(page.body.data.variants[0], {
      available: true,
      stock: 'backorder',
      releasesOn: '2999-12-03',
    })

    assert.equal((await warehouse.post(`/stock/${mug}/policy`, { policy: 'deny' })).status, 200)
    assert.deepInclude(await level(), { backorderLimit: 0, available: 0 })
    const audit = await (await ApiStaff.as('finance')).get(`/audit?aggregateId=${mug}`)
    assert.deepEqual(
      audit.body.data.map(({ action }: { action: string }) => action),
      ['inventory.set_policy', 'inventory.set_policy', 'inventory.count']
    )
  })

  test('is not sold beyond what is there by half a policy', async ({ assert }) => {
    for (const [body, pointer, code] of [
      [{ policy: 'backorder' }, '/limit', 'required'],
      [{ policy: 'backorder', limit: 0 }, '/limit', 'range'],
      [{ policy: 'deny', limit: 3 }, '/limit', 'not_expected'],
      [{ policy: 'pre_order', limit: 3 }, '/releasesOn', 'required'],
      [
        { policy: 'pre_order', limit: 3, releasesOn: '2025-12-03' },
        '/releasesOn',
        'release_day_over',
      ],
      [{ policy: 'pre_order', limit: 3, releasesOn: '2999-02-31' }, '/releasesOn', 'day'],
      [{ policy: 'backorder', limit: 3, releasesOn: '2999-12-03' }, '/releasesOn', 'not_expected'],
      [{ policy: 'backorder', limit: 3, locationId: newId() }, '/locationId', 'location_unknown'],
      [{ policy: 'whatever' }, '/policy', 'enum'],
    ] as const) {
      const refused = await warehouse.post(`/stock/${mug}/policy`, body)
      assert.equal(refused.status, 422, JSON.stringify(body))
      assert.deepInclude(refused.body.errors[0], { pointer, code })
    }
    assert.deepEqual(await written(), [1, 0])
    const nowhere = await warehouse.post(`/stock/${newId()}/policy`, { policy: 'deny' })
    assert.equal(nowhere.status, 404)
    const support = await ApiStaff.as('support')
    assert.equal((await support.post(`/stock/${mug}/policy`, { policy: 'deny' })).status, 403)
  })

  test('is refused with what is wrong with it, and nothing is booked', async ({ assert }) => {
    const unknown = newId()
    for (const [lines, kind, status, code] of [
      [[{ variantId: mug, quantity: 0 }], 'receipt', 422, 'validation_failed'],
      [[{ variantId: mug, quantity: -1 }], 'damage', 422, 'validation_failed'],
      [[{ variantId: mug, quantity: 0 }], 'adjustment', 422, 'validation_failed'],
      [[{ variantId: mug, quantity: 1.5 }], 'count', 422, 'validation_failed'],
      [[{ variantId: mug, quantity: 1e9 }], 'receipt', 422, 'validation_failed'],
      [[{ variantId: mug, quantity: 1 }], 'gift', 422, 'validation_failed'],
      [[], 'receipt', 422, 'validation_failed'],
      [Array(2).fill({ variantId: mug, quantity: 1 }), 'receipt', 422, 'validation_failed'],
      [
        [
          { variantId: mug, quantity: 1 },
          { variantId: unknown, quantity: 1 },
        ],
        'receipt',
        404,
        'not_found',
      ],
    ] as const) {
      const body = { kind, reference: 'note 7', lines }
      const refused = await warehouse.post('/stock/corrections', body)
      assert.equal(refused.status, status, JSON.stringify(body))
      assert.equal(refused.body.code, code)
    }
    const pointed = await correct('receipt', -3)
    assert.equal(pointed.body.errors[0].pointer, '/lines/0/quantity')
    assert.equal((await warehouse.get(`/stock/${unknown}/movements`)).status, 404)
    assert.deepEqual(await written(), [1, 0])
  })

  test('is not for everybody to change, nor without a key', async ({ assert }) => {
    const support = await ApiStaff.as('support')
    assert.equal((await support.get(`/stock?variantId=${mug}`)).status, 200)
    const body = { kind: 'receipt', reference: 'x', lines: [{ variantId: mug, quantity: 1 }] }
    assert.equal((await support.post('/stock/corrections', body)).status, 403)
    const keyless = await warehouse.post('/stock/corrections', body, '')
    assert.equal(keyless.body.code, 'idempotency_key_required')
    assert.deepEqual(await written(), [1, 0])
  })
})
