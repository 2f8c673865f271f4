import db from '@adonisjs/lucid/services/db'
import { newId } from '@holdfast/domain/shared'
import { test } from '@japa/runner'
import { ApiShopper } from '#tests/support/api_shopper'
import { PaymentPages } from '#tests/support/payment_pages'
import { ApiStaff } from '#tests/support/staff'
import { mugsOnSale } from '#tests/support/stock'

const gbp = (amount: number) => ({ amount, currency: 'GBP' })
/** An id that is well formed, and that nothing can have. */
const NIL = '00000000-0000-0000-0000-000000000000'
const drawn = () => `T-${newId().slice(-8).toUpperCase()}`

async function aMugOnSale(): Promise<string> {
  const [variantId] = await mugsOnSale(1)
  const [variant] = await db.from('catalog.variants').where('id', String(variantId))
  return variant.product_id
}

async function shopperWith(code: string) {
  const [mug] = await mugsOnSale(1)
  const jane = await ApiShopper.withCart()
  await jane.adds(String(mug), 2)
  return { jane, entered: await jane.post('/cart/coupons', { code }) }
}

test.group('Coupons over HTTP', (group) => {
  group.setup(() => PaymentPages.open().close)

  test('staff make one, a shopper uses it, staff see the use and end it', async ({ assert }) => {
    const staff = await ApiStaff.as('finance')
    const code = drawn()
    const made = await staff.post('/coupons', {
      code: code.toLowerCase(),
      kind: 'percentage',
      basisPoints: 1000,
      totalLimit: 1,
    })
    assert.equal(made.status, 201)
    assert.containsSubset(made.body.data, { code, uses: 0, totalLimit: 1, deactivatedAt: null })

    const { jane, entered } = await shopperWith(code)
    assert.equal(entered.status, 200)
    assert.containsSubset(entered.body.data, {
      discount: gbp(100),
      total: gbp(900),
      coupons: [{ code, kind: 'percentage', discount: gbp(100), applies: true, reason: null }],
    })
    const placed = await jane.checksOut('k')
    assert.containsSubset(placed.body.data.order, { discount: gbp(100), total: gbp(1295) })

    const { jane: joe, entered: refused } = await shopperWith(code)
    assert.deepEqual([refused.status, refused.body.code], [409, 'coupon_exhausted'])
    assert.deepInclude(refused.body, { coupon: code, reason: 'exhausted' })
    assert.isEmpty((await joe.get('/cart')).body.data.coupons)

    const list = await staff.get('/coupons?perPage=100')
    const [row] = list.body.data.filter((each: { code: string }) => each.code === code)
    assert.containsSubset(row, { uses: 1, usesBeyondLimit: 0, discounted: gbp(100) })

    const ended = await staff.post(`/coupons/${made.body.data.id}/deactivate`)
    assert.equal(ended.status, 200)
    assert.isString(ended.body.data.deactivatedAt)
    const { entered: late } = await shopperWith(code)
    assert.deepEqual([late.status, late.body.reason], [409, 'unknown'])
  })

  test('the same request sent twice makes one coupon, and one entry in the audit log', async ({
    assert,
  }) => {
    const staff = await ApiStaff.as('manager')
    const key = newId()
    const body = { kind: 'amount', amount: 500 }
    const first = await staff.post('/coupons', body, key)
    const second = await staff.post('/coupons', body, key)
    assert.deepEqual(second.body, first.body)
    assert.match(first.body.data.code, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
    const entries = await staff.get(`/audit?aggregateId=${first.body.data.id}`)
    assert.containsSubset(entries.body.data, [
      { action: 'promotions.offer_coupon', details: { kind: 'amount', amount: 500 } },
    ])
    assert.lengthOf(entries.body.data, 1)
  })

  test('a code that there is, or that is none, makes nothing', async ({ assert }) => {
    const staff = await ApiStaff.as('manager')
    const code = drawn()
    const terms = { code, kind: 'free_shipping' }
    const known = await aMugOnSale()
    await staff.post('/coupons', terms)
    const count = async () => (await db.from('promotions.coupons').count('*')).at(0)
    const before = await count()
    const taken = await staff.post('/coupons', terms)
    assert.deepEqual([taken.status, taken.body.code], [409, 'coupon_code_taken'])
    for (const [pointer, wrong] of [
      ['/code', { ...terms, code: '--' }],
      ['/basisPoints', { kind: 'percentage' }],
      ['/amount', { kind: 'percentage', basisPoints: 1000, amount: 5 }],
      ['/validUntil', { kind: 'free_shipping', validUntil: '2020-01-01T00:00:00Z' }],
      ['/categoryIds/0', { kind: 'free_shipping', categoryIds: [newId()] }],
      ['/productIds/1', { kind: 'free_shipping', productIds: [known, newId()] }],
      ['/categoryIds/0', { kind: 'free_shipping', categoryIds: [NIL] }],
      ['/validFrom', { kind: 'free_shipping', validFrom: '2020-13-41T00:00:00Z' }],
    ] as const) {
      const { status, body } = await staff.post('/coupons', wrong)
      assert.deepEqual([status, body.errors?.[0]?.pointer], [422, pointer])
    }
    assert.deepEqual(await count(), before)
  })

  test('who may not manage coupons is told so, and an unknown one is 404', async ({ assert }) => {
    const support = await ApiStaff.as('support')
    assert.equal((await support.get('/coupons')).status, 403)
    const manager = await ApiStaff.as('manager')
    assert.equal((await manager.post(`/coupons/${newId()}/deactivate`)).status, 404)
    assert.equal((await manager.post('/coupons/none/deactivate')).status, 404)
  })

  test('is taken out of the cart, whatever way it is written', async ({ assert }) => {
    const staff = await ApiStaff.as('manager')
    const code = drawn()
    await staff.post('/coupons', { code, kind: 'percentage', basisPoints: 500 })
    const { jane } = await shopperWith(code)
    const out = await jane.delete(`/cart/coupons/${code.toLowerCase()}`)
    assert.deepEqual([out.status, out.body.data.coupons], [200, []])
    assert.equal((await jane.delete(`/cart/coupons/${code}`)).status, 404)
    assert.equal((await jane.post('/cart/coupons', { code: '' })).status, 422)
  })
})
