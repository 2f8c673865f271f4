import type { Database } from '@adonisjs/lucid/database'
import { test } from '@japa/runner'
import { CloseCart, LockCart } from '../../src/carts/index.ts'
import { testDatabase } from '../support/database.ts'
import { untilWaiting } from '../support/gates.ts'
import { onSale } from '../support/goods.ts'
import { Shopper } from '../support/shopper.ts'

test.group('Closing a cart', (group) => {
  let db: Database
  group.setup(async () => {
    db = (await testDatabase()).db
  })
  group.each.setup(async () => (await testDatabase()).reset())

  test('the same token opens a new, empty cart', async ({ assert }) => {
    const { mug } = await onSale(db, { mug: {} })
    const jane = await Shopper.arrives(db)
    await jane.adds(mug)
    const paid = await jane.cart()
    await db.transaction((trx) => new CloseCart().execute(trx, paid.id))

    const next = await jane.cart()
    assert.notEqual(next.id, paid.id)
    assert.deepInclude(next, { version: 1, lines: [] })
    await db.transaction(async (trx) => {
      assert.deepInclude(await new LockCart().execute(trx, paid.id), { status: 'closed' })
    })
  })

  test('closing it again makes no other', async ({ assert }) => {
    const jane = await Shopper.arrives(db)
    const { id } = await jane.cart()
    await db.transaction((trx) => new CloseCart().execute(trx, id))
    const next = await jane.cart()
    await db.transaction((trx) => new CloseCart().execute(trx, id))
    assert.deepEqual(await jane.cart(), next)
  })

  test('what is added while the cart is being closed lands in the new one', async ({ assert }) => {
    const { mug, bag } = await onSale(db, { mug: {}, bag: {} })
    const jane = await Shopper.arrives(db)
    await jane.adds(mug)
    const paid = await jane.cart()
    const closing = await db.transaction()
    await new CloseCart().execute(closing, paid.id)
    const adding = jane.adds(bag)
    await untilWaiting(db)
    await closing.commit()

    assert.isTrue((await adding).ok)
    const cart = await jane.cart()
    assert.notEqual(cart.id, paid.id)
    assert.deepEqual(
      cart.lines.map((line) => line.variantId),
      [bag]
    )
  })
})
