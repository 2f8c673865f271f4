import type { Database } from '@adonisjs/lucid/database'
import { test } from '@japa/runner'
import { testDatabase } from '../support/database.ts'
import { changePrice, onSale, withdraw } from '../support/goods.ts'
import { reserved } from '../support/stock.ts'
import { Shopper } from '../support/shopper.ts'

test.group('What a cart has to tell', (group) => {
  let db: Database
  group.setup(async () => {
    db = (await testDatabase()).db
  })
  group.each.setup(async () => (await testDatabase()).reset())

  test('nothing, while everything is as it was', async ({ assert }) => {
    const { mug } = await onSale(db, { mug: {} })
    const jane = await Shopper.arrives(db)
    await jane.adds(mug)
    assert.isEmpty((await jane.cart()).notices)
  })

  test('a price that changed: the new one counts, and is news until the line is touched', async ({
    assert,
  }) => {
    const { mug } = await onSale(db, { mug: { price: 1000 } })
    const jane = await Shopper.arrives(db)
    await jane.adds(mug, 2)
    await changePrice(db, mug, 1100)
    const cart = await jane.cart()
    assert.deepEqual(cart.notices, [{ code: 'price_changed', variantId: mug }])
    assert.equal(cart.total.amount, 2200)
    await jane.sets(mug, 2)
    assert.isEmpty((await jane.cart()).notices)
  })

  test('that others bought what was wanted', async ({ assert }) => {
    const { mug, bag } = await onSale(db, { mug: { stock: 3 }, bag: { stock: 3 } })
    const jane = await Shopper.arrives(db)
    await jane.adds(mug, 2)
    await jane.adds(bag, 2)
    await reserved(db, { variantId: mug, quantity: 2 }, { variantId: bag, quantity: 3 })
    const cart = await jane.cart()
    assert.deepEqual(cart.notices, [
      { code: 'insufficient_stock', variantId: mug },
      { code: 'out_of_stock', variantId: bag },
    ])
    assert.deepEqual(
      cart.lines.map((line) => line.available),
      [false, false]
    )
    assert.isTrue((await jane.sets(mug, 1)).ok)
  })

  test('that something is not sold any more: it still has its name, and can be removed', async ({
    assert,
  }) => {
    const { mug, bag } = await onSale(db, { mug: { price: 700 }, bag: {} })
    const jane = await Shopper.arrives(db)
    await jane.adds(mug)
    await jane.adds(bag)
    await withdraw(db, mug)
    const cart = await jane.cart()
    assert.deepEqual(cart.notices, [{ code: 'unavailable', variantId: mug }])
    assert.deepInclude(cart.lines[0], { name: 'MUG', slug: 'mug', available: false })
    const more = await jane.adds(mug)
    assert.equal(!more.ok && more.error.code, 'insufficient_stock')
    assert.isTrue((await jane.removes(mug)).ok)
    assert.isEmpty((await jane.cart()).notices)
  })
})
