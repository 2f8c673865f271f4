import { test } from '@japa/runner'
import { LockCart } from '../../src/carts/index.ts'
import { CancelOrder } from '../../src/orders/index.ts'
import { rows } from '../../src/shared/index.ts'
import { checkOut, placed } from '../support/checkout.ts'
import { untilWaiting } from '../support/gates.ts'
import { changePrice, onSale } from '../support/goods.ts'
import { ledgerMustAgree } from '../support/ledger.ts'
import { Shopper } from '../support/shopper.ts'
import { snapshotOf } from '../support/snapshot.ts'
import { levelOf } from '../support/stock.ts'
import { TestShop } from '../support/test_shop.ts'

test.group('Placing orders at the same moment', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open()
    return () => shop.close()
  })
  group.each.setup(() => shop.clear())
  group.each.teardown(() => ledgerMustAgree(shop))

  const orders = () => rows<{ id: string }>(shop.db, 'SELECT id FROM orders.orders')

  /** Holds a cart, so that whoever places it has to stop and wait there. */
  async function hold(shopper: Shopper) {
    const { id } = await shopper.cart()
    const gate = await shop.db.transaction()
    await new LockCart().execute(gate, id)
    return gate
  }

  test('two shoppers check out the last unit: one has it, the other is told', async ({
    assert,
  }) => {
    const { mug } = await onSale(shop.db, { mug: { stock: 1 } })
    const jane = await Shopper.arrives(shop.db)
    const joe = await Shopper.arrives(shop.db)
    await jane.adds(mug)
    await joe.adds(mug)
    const gate = await shop.db.transaction()
    await rows(gate, 'SELECT FROM inventory.stock_levels WHERE variant_id = ? FOR UPDATE', [mug])
    const checkouts = [checkOut(shop, jane), checkOut(shop, joe)]
    await untilWaiting(shop.db, 2)
    await gate.rollback()

    const results = await Promise.all(checkouts)
    const refusals = results.flatMap((result) => (result.ok ? [] : [result.error]))
    const lines = [{ variantId: mug, requested: 1, available: 0 }]
    assert.deepEqual(refusals, [{ code: 'insufficient_stock', lines }])
    assert.lengthOf(await orders(), 1)
    assert.deepInclude(await levelOf(shop.db, mug), { reserved: 1 })
  })

  test('twenty shoppers, five units: five orders', async ({ assert }) => {
    const { mug } = await onSale(shop.db, { mug: { stock: 5 } })
    const shoppers = await Promise.all(Array.from({ length: 20 }, () => Shopper.arrives(shop.db)))
    for (const shopper of shoppers) await shopper.adds(mug)
    const results = await Promise.all(shoppers.map((shopper) => checkOut(shop, shopper)))
    const codes = results.map((result) => (result.ok ? 'placed' : result.error.code))
    assert.lengthOf(
      codes.filter((code) => code === 'placed'),
      5
    )
    assert.lengthOf(
      codes.filter((code) => code === 'insufficient_stock'),
      15
    )
    assert.lengthOf(await orders(), 5)
    assert.deepInclude(await levelOf(shop.db, mug), { reserved: 5 })
  })

  test('a double click is one order', async ({ assert }) => {
    const { mug } = await onSale(shop.db, { mug: {} })
    const jane = await Shopper.arrives(shop.db)
    await jane.adds(mug)
    const gate = await hold(jane)
    const clicks = [checkOut(shop, jane, { key: 'k' }), checkOut(shop, jane, { key: 'k' })]
    await untilWaiting(shop.db, 2)
    await gate.rollback()

    const [first, second] = await Promise.all(clicks)
    assert.isTrue(first?.ok)
    assert.equal(first?.ok && first.value.order.id, second?.ok && second.value.order.id)
    assert.lengthOf(await orders(), 1)
    assert.deepInclude(await levelOf(shop.db, mug), { reserved: 1 })
  })

  test('so are two tabs, each with a key of its own', async ({ assert }) => {
    const { mug } = await onSale(shop.db, { mug: {} })
    const jane = await Shopper.arrives(shop.db)
    await jane.adds(mug)
    const gate = await hold(jane)
    const tabs = [checkOut(shop, jane, { key: 'one' }), checkOut(shop, jane, { key: 'two' })]
    await untilWaiting(shop.db, 2)
    await gate.rollback()

    const [first, second] = await Promise.all(tabs)
    assert.isTrue(first?.ok)
    assert.equal(first?.ok && first.value.order.id, second?.ok && second.value.order.id)
    assert.lengthOf(await orders(), 1)
  })

  test('two tabs with different addresses: the later order takes the place of the earlier', async ({
    assert,
  }) => {
    const { mug } = await onSale(shop.db, { mug: { stock: 1 } })
    const jane = await Shopper.arrives(shop.db)
    await jane.adds(mug)
    const gate = await hold(jane)
    const tabs = ['one@example.com', 'two@example.com'].map((email) =>
      checkOut(shop, jane, { email })
    )
    await untilWaiting(shop.db, 2)
    await gate.rollback()

    assert.isTrue((await Promise.all(tabs)).every((result) => result.ok))
    const states = await rows(shop.db, 'SELECT status, cancel_reason FROM orders.orders ORDER BY 1')
    assert.deepEqual(states, [
      { status: 'cancelled', cancel_reason: 'superseded' },
      { status: 'open', cancel_reason: null },
    ])
    assert.deepInclude(await levelOf(shop.db, mug), { reserved: 1 })
  })

  test('a price that changes between the click and the lock is not charged unseen', async ({
    assert,
  }) => {
    const { mug } = await onSale(shop.db, { mug: { price: 1000 } })
    const jane = await Shopper.arrives(shop.db)
    await jane.adds(mug)
    const before = await snapshotOf(shop.db)
    const gate = await hold(jane)
    const expectedTotal = { amount: 1395, currency: 'GBP' as const }
    const checkout = checkOut(shop, jane, { expectedTotal })
    await untilWaiting(shop.db)
    await changePrice(shop.db, mug, 1200)
    await gate.rollback()

    const result = await checkout
    assert.equal(!result.ok && result.error.code, 'price_changed')
    assert.deepEqual(await snapshotOf(shop.db), before)
  })

  test('what is added between the click and the lock is in the order', async ({ assert }) => {
    const { mug, bag } = await onSale(shop.db, { mug: {}, bag: {} })
    const jane = await Shopper.arrives(shop.db)
    await jane.adds(mug)
    const gate = await hold(jane)
    const checkout = checkOut(shop, jane)
    await untilWaiting(shop.db)
    await rows(gate, 'UPDATE carts.carts SET version = version + 1')
    await rows(
      gate,
      `INSERT INTO carts.cart_lines (cart_id, variant_id, quantity, as_added)
       SELECT cart_id, ?::uuid, 3, as_added FROM carts.cart_lines`,
      [bag]
    )
    await gate.commit()

    const result = await checkout
    assert.deepEqual(
      result.ok && result.value.order.lines.map(({ variantId, quantity }) => [variantId, quantity]),
      [
        [mug, 1],
        [bag, 3],
      ]
    )
  })

  test('a key whose first request still runs is told so after five seconds', async ({ assert }) => {
    const { mug } = await onSale(shop.db, { mug: {} })
    const jane = await Shopper.arrives(shop.db)
    await jane.adds(mug)
    const result = await checkOut(shop, jane, { key: 'other' })
    assert.isTrue(result.ok)
    const gate = await shop.db.transaction()
    await rows(
      gate,
      `INSERT INTO orders.idempotency_keys (token_hash, key, body_hash, order_id)
       SELECT token_hash, 'k', body_hash, order_id FROM orders.idempotency_keys`
    )
    const before = await snapshotOf(shop.db)
    const refused = await checkOut(shop, jane, { key: 'k', email: 'new@example.com' })
    await gate.rollback()
    assert.deepEqual(refused, { ok: false, error: { code: 'idempotency_in_progress' } })
    assert.deepEqual(await snapshotOf(shop.db), before)
  })

  test('a refused checkout gives its key back', async ({ assert }) => {
    const { mug } = await onSale(shop.db, { mug: { stock: 1 } })
    const jane = await Shopper.arrives(shop.db)
    await jane.adds(mug)
    const gate = await shop.db.transaction()
    await rows(gate, 'UPDATE inventory.stock_levels SET on_hand = 0 WHERE variant_id = ?', [mug])
    const checkout = checkOut(shop, jane, { key: 'k' })
    await untilWaiting(shop.db)
    await gate.commit()
    const refused = await checkout
    assert.equal(!refused.ok && refused.error.code, 'insufficient_stock')

    await rows(shop.db, 'UPDATE inventory.stock_levels SET on_hand = 1 WHERE variant_id = ?', [mug])
    assert.isTrue((await checkOut(shop, jane, { key: 'k', email: 'new@example.com' })).ok)
  })

  test('a rival order that came about without the cart being held is found all the same', async ({
    assert,
  }) => {
    const { mug } = await onSale(shop.db, { mug: {} })
    const jane = await Shopper.arrives(shop.db)
    await jane.adds(mug)
    const { order } = await placed(shop, jane)
    await (await shop.make(CancelOrder)).execute(order.id, 'cancel_by_customer')
    const before = await snapshotOf(shop.db)
    const rival = await shop.db.transaction()
    await rows(rival, `UPDATE orders.orders SET status = 'open', cancel_reason = NULL`)
    const checkout = checkOut(shop, jane)
    await untilWaiting(shop.db)
    await rival.commit()

    const result = await checkout
    assert.equal(result.ok && result.value.order.id, order.id)
    await rows(shop.db, `UPDATE orders.orders SET status = 'cancelled', cancel_reason = 'customer'`)
    const { 'orders.idempotency_keys': _keys, ...rest } = await snapshotOf(shop.db)
    assert.containsSubset(before, rest)
  })
})
