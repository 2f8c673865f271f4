import { test } from '@japa/runner'
import type { Database } from '@adonisjs/lucid/database'
import type { CategoryId } from '../../src/shared/index.ts'
import { firstRow, rows } from '../../src/shared/index.ts'
import { aProduct, aVariant, importProducts } from '../support/catalogue.ts'
import { couponIn } from '../support/coupons.ts'
import { testDatabase } from '../support/database.ts'
import { onSale } from '../support/goods.ts'
import { Shopper } from '../support/shopper.ts'
import { snapshotOf } from '../support/snapshot.ts'
import { statementsOf } from '../support/statements.ts'

const gbp = (amount: number) => ({ amount, currency: 'GBP' as const })

test.group('Coupons in a cart', (group) => {
  let db: Database
  group.setup(async () => {
    db = (await testDatabase()).db
  })
  group.each.setup(async () => (await testDatabase()).reset())

  async function janeWithMug(price = 1000) {
    const { mug } = await onSale(db, { mug: { price } })
    const jane = await Shopper.arrives(db)
    await jane.adds(mug)
    return { jane, mug }
  }

  test('take something off each line, and say how much', async ({ assert }) => {
    await couponIn(db, 'WELCOME10')
    const { jane, mug } = await janeWithMug()
    const entered = await jane.enters(' welcome10 ')
    assert.containsSubset(entered.ok && entered.value, {
      version: 3,
      lines: [{ variantId: mug, discount: gbp(100), total: gbp(900) }],
      coupons: [{ code: 'WELCOME10', kind: 'percentage', discount: gbp(100), reason: null }],
      subtotal: gbp(1000),
      discount: gbp(100),
      total: gbp(900),
      notices: [],
    })
    assert.deepEqual(await jane.cart(), entered.ok ? entered.value : null)
  })

  test('are entered once, and taken out', async ({ assert }) => {
    await couponIn(db, 'TEN')
    const { jane } = await janeWithMug()
    await jane.enters('TEN')
    const again = await jane.enters('ten')
    assert.equal(again.ok && again.value.version, 3)
    const without = await jane.takesOut('Ten')
    assert.containsSubset(without.ok && without.value, {
      version: 4,
      coupons: [],
      total: gbp(1000),
    })
    const twice = await jane.takesOut('TEN')
    assert.equal(!twice.ok && twice.error.code, 'coupon_not_in_cart')
  })

  test('that take nothing off are refused, and the cart is as it was', async ({ assert }) => {
    await couponIn(db, 'RICH', { minimumSpend: 5000 })
    await couponIn(db, 'OVER', { validUntil: new Date('2020-01-01T00:00:00Z') })
    const { jane } = await janeWithMug()
    const before = await snapshotOf(db)
    const reasons = []
    for (const code of ['RICH', 'OVER', 'GUESS', '~~~']) {
      const refused = await jane.enters(code)
      reasons.push(!refused.ok && 'reason' in refused.error && refused.error.reason)
    }
    assert.deepEqual(reasons, ['below_minimum', 'expired', 'unknown', 'unknown'])
    assert.deepEqual(await snapshotOf(db), before)
  })

  test('stay with a notice when they stop to apply, and count again when they do', async ({
    assert,
  }) => {
    await couponIn(db, 'TWO', { minimumSpend: 2000 })
    const { jane, mug } = await janeWithMug()
    await jane.sets(mug, 2)
    await jane.enters('TWO')
    const fewer = await jane.sets(mug, 1)
    assert.containsSubset(fewer.ok && fewer.value, {
      discount: gbp(0),
      total: gbp(1000),
      coupons: [{ code: 'TWO', reason: 'below_minimum', missing: gbp(1000) }],
    })
    assert.deepEqual(fewer.ok && fewer.value.notices, [
      { code: 'coupon_not_applicable', variantId: null, coupon: 'TWO', reason: 'below_minimum' },
    ])
    await jane.sets(mug, 2)
    const { notices, discount } = await jane.cart()
    assert.deepEqual([notices, discount], [[], gbp(200)])
  })

  test('for a department are for what stands anywhere below it', async ({ assert }) => {
    const product = aProduct('cup', {
      category: 'mugs',
      variants: [aVariant('CUP', { price: 1000 })],
    })
    const [cup] = await importProducts(db, [product])
    if (!cup) throw new Error('The cup is not on sale')
    await rows(
      db,
      `INSERT INTO catalog.categories (id, slug, name, path)
       VALUES ('01900000-0000-7000-8000-00000000abcd', 'home', 'Home', 'home')`
    )
    await rows(db, `UPDATE catalog.categories SET path = 'home.mugs' WHERE slug = 'mugs'`)
    const home = '01900000-0000-7000-8000-00000000abcd' as CategoryId
    await couponIn(db, 'HOME', { categoryIds: [home] })
    const jane = await Shopper.arrives(db)
    await jane.has([cup])
    const entered = await jane.enters('HOME')
    assert.deepEqual(entered.ok && entered.value.discount, gbp(100))
  })

  test('are at most ten', async ({ assert }) => {
    const { jane } = await janeWithMug()
    const codes = Array.from({ length: 11 }, (_, index) => `C${index}`)
    for (const code of codes)
      await couponIn(db, code, { kind: 'amount', amount: 1, stackable: true })
    const outcomes = []
    for (const code of codes) outcomes.push((await jane.enters(code)).ok)
    assert.deepEqual(outcomes, [...Array<boolean>(10).fill(true), false])
  })

  test('a change made for an older version of the cart is refused', async ({ assert }) => {
    await couponIn(db, 'TEN')
    const { jane, mug } = await janeWithMug()
    await jane.sets(mug, 2)
    const late = await jane.enters('TEN', 2)
    assert.deepEqual(!late.ok && late.error, { code: 'cart_changed', version: 3 })
  })

  test('a cart without any costs no statement more, one with some costs one', async ({
    assert,
  }) => {
    await couponIn(db, 'TEN')
    const { jane } = await janeWithMug()
    const without = await statementsOf(() => jane.cart())
    assert.lengthOf(without, 3)
    await jane.enters('TEN')
    assert.lengthOf(await statementsOf(() => jane.cart()), 4)
  })

  test('no two have the same code', async ({ assert }) => {
    await couponIn(db, 'TEN')
    await assert.rejects(() => couponIn(db, 'ten'), 'No coupon ten: code_taken')
    const count = await firstRow<{ count: number }>(db, 'SELECT count(*) FROM promotions.coupons')
    assert.equal(count?.count, 1)
  })
})
