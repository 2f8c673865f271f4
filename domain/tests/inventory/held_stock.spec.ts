import type { Database } from '@adonisjs/lucid/database'
import { test } from '@japa/runner'
import {
  AllocateStock,
  FindAvailabilityQuery,
  ReclaimStock,
  ReleaseStock,
  ReserveStock,
} from '../../src/inventory/index.ts'
import {
  type CartId,
  newId,
  type OrderId,
  transactResult,
  type VariantId,
} from '../../src/shared/index.ts'
import { testDatabase } from '../support/database.ts'
import { untilWaiting } from '../support/gates.ts'
import { stockMustAgree } from '../support/ledger.ts'
import { levelOf, reserve, reserved, stocked, stockLedger } from '../support/stock.ts'

test.group('What an order holds', (group) => {
  let db: Database
  const release = (orderId: OrderId) =>
    db.transaction((trx) => new ReleaseStock().execute(trx, orderId))
  const allocate = (orderId: OrderId) =>
    db.transaction((trx) => new AllocateStock().execute(trx, orderId))
  const reclaim = (orderId: OrderId) =>
    transactResult(db, (trx) => new ReclaimStock().execute(trx, orderId))

  group.setup(async () => {
    db = (await testDatabase()).db
  })
  group.each.setup(async () => (await testDatabase()).reset())
  group.each.teardown(() => stockMustAgree(db))

  test('released, it can be had by others', async ({ assert }) => {
    const mug = await stocked(db, 3)
    const order = await reserved(db, { variantId: mug, quantity: 3 })
    await release(order)
    assert.deepInclude(await levelOf(db, mug), { on_hand: 3, reserved: 0, allocated: 0 })
    assert.isTrue((await reserve(db, { variantId: mug, quantity: 3 })).ok)
  })

  test('paid for, it waits to be shipped', async ({ assert }) => {
    const mug = await stocked(db, 3)
    const order = await reserved(db, { variantId: mug, quantity: 2 })
    await allocate(order)
    assert.deepInclude(await levelOf(db, mug), { on_hand: 3, reserved: 0, allocated: 2 })
  })

  test('a paid order that is cancelled before it is sent gives its units back', async ({
    assert,
  }) => {
    const mug = await stocked(db, 3)
    const order = await reserved(db, { variantId: mug, quantity: 2 })
    await allocate(order)
    await release(order)
    assert.deepInclude(await levelOf(db, mug), { on_hand: 3, reserved: 0, allocated: 0 })
  })

  test('saying any of it twice changes nothing', async ({ assert }) => {
    const mug = await stocked(db, 9)
    const gone = await reserved(db, { variantId: mug, quantity: 2 })
    const paid = await reserved(db, { variantId: mug, quantity: 3 })
    await release(gone)
    await allocate(paid)
    const ledger = await stockLedger(db)
    await release(gone)
    await allocate(paid)
    await allocate(gone)
    await release(newId<OrderId>())
    assert.deepEqual(await stockLedger(db), ledger)
  })

  test('two releases at the same moment give the units back once', async ({ assert }) => {
    const mug = await stocked(db, 3)
    const order = await reserved(db, { variantId: mug, quantity: 2 })
    const first = await db.transaction()
    await new ReleaseStock().execute(first, order)
    const second = release(order)
    await untilWaiting(db)
    await first.commit()
    await second
    assert.deepInclude(await levelOf(db, mug), { reserved: 0 })
  })

  test('an order paid after its stock was released gets it again, if it is still there', async ({
    assert,
  }) => {
    const mug = await stocked(db, 3)
    const order = await reserved(db, { variantId: mug, quantity: 2 })
    await release(order)
    assert.isTrue((await reclaim(order)).ok)
    assert.deepInclude(await levelOf(db, mug), { reserved: 0, allocated: 2 })
    const ledger = await stockLedger(db)
    assert.isTrue((await reclaim(order)).ok)
    assert.deepEqual(await stockLedger(db), ledger)
  })

  test('… and gets none of it when one line is gone', async ({ assert }) => {
    const mug = await stocked(db, 3)
    const bag = await stocked(db, 3)
    const order = await reserved(
      db,
      { variantId: mug, quantity: 2 },
      { variantId: bag, quantity: 1 }
    )
    await release(order)
    await reserved(db, { variantId: mug, quantity: 2 })
    const ledger = await stockLedger(db)
    const refused = await reclaim(order)
    assert.deepEqual(refused, {
      ok: false,
      error: {
        code: 'insufficient_stock',
        lines: [{ variantId: mug, requested: 2, available: 1 }],
      },
    })
    assert.deepEqual(await stockLedger(db), ledger)
  })

  test('a shopper who goes back to the cart still has what the unpaid order holds', async ({
    assert,
  }) => {
    const mug = await stocked(db, 3)
    const cartId = newId<CartId>()
    await transactResult(db, (trx) =>
      new ReserveStock().execute(trx, {
        orderId: newId<OrderId>(),
        cartId,
        lines: [{ variantId: mug, quantity: 2 }],
      })
    )
    const availability = new FindAvailabilityQuery(db)
    const nothing = newId<VariantId>()
    assert.deepInclude((await availability.execute([mug, nothing], { cartId })).get(mug), {
      available: 3,
      stock: 'low',
    })
    const toOthers = await availability.execute([mug, nothing])
    assert.deepInclude(toOthers.get(mug), { available: 1, stock: 'low' })
    assert.deepInclude(toOthers.get(nothing), { available: 0, stock: 'out' })
  })

  test('whoever shows the catalogue hears only when a variant reads differently', async ({
    assert,
  }) => {
    const mug = await stocked(db, 12)
    const few = await reserve(db, { variantId: mug, quantity: 2 })
    assert.deepEqual(few.ok && few.value.events, [])

    const more = await reserve(db, { variantId: mug, quantity: 5 })
    assert.deepEqual(more.ok && more.value.events.map(({ type, payload }) => ({ type, payload })), [
      { type: 'inventory.availability_changed', payload: { variantIds: [mug] } },
    ])
    const rest = await reserve(db, { variantId: mug, quantity: 5 })
    assert.lengthOf(rest.ok ? rest.value.events : [], 1)
    assert.lengthOf(rest.ok ? await release(rest.value.orderId) : [], 1)
  })
})
