import { test } from '@japa/runner'
import { checkOut, placed } from '../support/checkout.ts'
import { couponIn, usesOf } from '../support/coupons.ts'
import { untilWaiting } from '../support/gates.ts'
import { onSale } from '../support/goods.ts'
import { ledgerMustAgree } from '../support/ledger.ts'
import { levelOf } from '../support/stock.ts'
import { Shopper } from '../support/shopper.ts'
import { TestShop } from '../support/test_shop.ts'
import { rows } from '../../src/shared/index.ts'

test.group('A coupon that several want at the same moment', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open()
    return () => shop.close()
  })
  group.each.setup(() => shop.clear())
  group.each.teardown(() => ledgerMustAgree(shop))

  async function crowd(size: number, ...codes: string[]) {
    const { mug } = await onSale(shop.db, { mug: { price: 1000, stock: 1000 } })
    const shoppers = await Promise.all(
      Array.from({ length: size }, () => Shopper.arrives(shop.db, shop.clock))
    )
    for (const shopper of shoppers) {
      await shopper.adds(mug)
      for (const code of codes) await shopper.enters(code)
    }
    return { shoppers, mug }
  }

  const email = (index: number) => `buyer-${index}@example.com`

  test('its last use: one has it, the other is told, and nothing is reserved for that one', async ({
    assert,
  }) => {
    const id = await couponIn(shop.db, 'LAST', { totalLimit: 1 })
    const { shoppers, mug } = await crowd(2, 'LAST')
    const gate = await shop.db.transaction()
    await rows(gate, 'SELECT FROM promotions.coupons WHERE id = ? FOR UPDATE', [id])
    const checkouts = shoppers.map((shopper, index) =>
      checkOut(shop, shopper, { email: email(index) })
    )
    await untilWaiting(shop.db, 2)
    await gate.rollback()

    const results = await Promise.all(checkouts)
    const refusals = results.flatMap((result) => (result.ok ? [] : [result.error]))
    assert.deepEqual(refusals, [{ code: 'coupon_exhausted', coupon: 'LAST', reason: 'exhausted' }])
    assert.deepInclude(await usesOf(shop.db, 'LAST'), { live: 1, used: 1 })
    assert.deepInclude(await levelOf(shop.db, mug), { reserved: 1 })
  })

  test('one customer in two tabs, once for each customer: one order has it', async ({ assert }) => {
    await couponIn(shop.db, 'ONCE', { perCustomerLimit: 1 })
    const { shoppers } = await crowd(2, 'ONCE')
    const gate = await shop.db.transaction()
    await rows(gate, 'LOCK TABLE promotions.coupon_uses IN SHARE MODE')
    const checkouts = shoppers.map((shopper) => checkOut(shop, shopper))
    await untilWaiting(shop.db, 2)
    await gate.rollback()

    const results = await Promise.all(checkouts)
    const refusals = results.flatMap((result) => (result.ok ? [] : [result.error]))
    assert.containsSubset(refusals, [{ code: 'coupon_not_applicable', reason: 'customer_limit' }])
    assert.lengthOf(refusals, 1)
    assert.deepInclude(await usesOf(shop.db, 'ONCE'), { live: 1 })
  })

  test('a coupon without a total limit makes nobody wait', async ({ assert }) => {
    const id = await couponIn(shop.db, 'ONCE', { perCustomerLimit: 1 })
    const { shoppers } = await crowd(2, 'ONCE')
    const [jane, joe] = shoppers as [Shopper, Shopper]
    const gate = await shop.db.transaction()
    await rows(
      gate,
      `INSERT INTO promotions.coupon_uses (order_id, coupon_id, cart_id, customer, discount, taken_at)
       VALUES (gen_random_uuid(), ?, gen_random_uuid(), 'somebody', 1, now())`,
      [id]
    )
    assert.isTrue((await checkOut(shop, jane, { email: email(1) })).ok)
    assert.isTrue((await checkOut(shop, joe, { email: email(2) })).ok)
    await gate.rollback()
  })

  test('forty buyers, five uses: five orders have it', async ({ assert }) => {
    await couponIn(shop.db, 'FIVE', { totalLimit: 5 })
    const { shoppers, mug } = await crowd(40, 'FIVE')
    const results = await Promise.all(
      shoppers.map((shopper, index) => checkOut(shop, shopper, { email: email(index) }))
    )
    const codes = results.map((result) => (result.ok ? 'placed' : result.error.code))
    assert.lengthOf(
      codes.filter((code) => code === 'placed'),
      5
    )
    assert.lengthOf(
      codes.filter((code) => code === 'coupon_exhausted'),
      35
    )
    assert.deepInclude(await usesOf(shop.db, 'FIVE'), { live: 5, used: 5 })
    assert.deepInclude(await levelOf(shop.db, mug), { reserved: 5 })
  })

  test('two coupons, entered in either order by twenty buyers: nobody is caught in a deadlock', async ({
    assert,
  }) => {
    await couponIn(shop.db, 'ONE', { totalLimit: 100, stackable: true })
    await couponIn(shop.db, 'TWO', { totalLimit: 100, stackable: true })
    const { shoppers } = await crowd(20)
    for (const [index, shopper] of shoppers.entries()) {
      for (const code of index % 2 ? ['ONE', 'TWO'] : ['TWO', 'ONE']) await shopper.enters(code)
    }
    const results = await Promise.all(
      shoppers.map((shopper, index) => checkOut(shop, shopper, { email: email(index) }))
    )
    assert.isTrue(results.every((result) => result.ok))
    for (const code of ['ONE', 'TWO']) {
      assert.deepInclude(await usesOf(shop.db, code), { live: 20, used: 20 })
    }
  })

  test('expiry against a new order: the use goes from one to the other, and is never two', async ({
    assert,
  }) => {
    const id = await couponIn(shop.db, 'LAST', { totalLimit: 1 })
    const { shoppers } = await crowd(2, 'LAST')
    const [jane, joe] = shoppers as [Shopper, Shopper]
    await placed(shop, jane, { email: email(1) })
    shop.sandbox.stripe.clock.advance(36 * 60)
    const gate = await shop.db.transaction()
    await rows(gate, 'SELECT FROM promotions.coupons WHERE id = ? FOR UPDATE', [id])
    const expiry = shop.expire()
    await untilWaiting(shop.db)
    await gate.rollback()
    await expiry
    const result = await checkOut(shop, joe, { email: email(2) })
    assert.isTrue(result.ok)
    assert.deepInclude(await usesOf(shop.db, 'LAST'), { live: 1, used: 1 })
  })
})
