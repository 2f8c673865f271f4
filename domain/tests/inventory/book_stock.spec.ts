import type { Database } from '@adonisjs/lucid/database'
import { test } from '@japa/runner'
import { AllocateStock, BookStock, type BookStockInput } from '../../src/inventory/index.ts'
import { newId, type VariantId } from '../../src/shared/index.ts'
import { testDatabase } from '../support/database.ts'
import { stockMustAgree } from '../support/ledger.ts'
import { backorder, levelOf, reserve, reserved, stocked } from '../support/stock.ts'

test.group('Booking what is true of the shelves', (group) => {
  let db: Database
  const book = (kind: BookStockInput['kind'], variantId: VariantId, quantity: number) =>
    db.transaction((trx) =>
      new BookStock().execute(trx, {
        kind,
        lines: [{ variantId, quantity }],
        reference: 'note 1',
      })
    )

  group.setup(async () => {
    db = (await testDatabase()).db
  })
  group.each.setup(async () => (await testDatabase()).reset())
  group.each.teardown(() => stockMustAgree(db))

  test('a delivery makes a new variant available', async ({ assert }) => {
    const mug = newId<VariantId>()
    const events = await book('receipt', mug, 20)
    assert.deepInclude(await levelOf(db, mug), { on_hand: 20, reserved: 0, shortfall: 0 })
    assert.deepEqual(
      events.map((event) => event.type),
      ['inventory.availability_changed']
    )
  })

  test('breakage below what is promised is booked all the same, and staff are told', async ({
    assert,
  }) => {
    const mug = await stocked(db, 10)
    await reserved(db, { variantId: mug, quantity: 4 })
    const paid = await reserved(db, { variantId: mug, quantity: 5 })
    await db.transaction((trx) => new AllocateStock().execute(trx, paid))

    const events = await book('damage', mug, -4)

    assert.deepInclude(await levelOf(db, mug), { on_hand: 6, shortfall: 3 })
    assert.deepEqual(
      events.map((event) => event.type),
      ['inventory.availability_changed', 'inventory.shortfall_raised']
    )
    assert.isFalse((await reserve(db, { variantId: mug, quantity: 1 })).ok)
  })

  test('what comes in makes good the shortfall first', async ({ assert }) => {
    const mug = await stocked(db, 4)
    await reserved(db, { variantId: mug, quantity: 4 })
    await book('damage', mug, -3)
    await book('receipt', mug, 2)
    assert.deepInclude(await levelOf(db, mug), { on_hand: 3, shortfall: 1 })
    assert.isFalse((await reserve(db, { variantId: mug, quantity: 1 })).ok)
    await book('receipt', mug, 2)
    assert.deepInclude(await levelOf(db, mug), { on_hand: 5, shortfall: 0 })
    assert.isTrue((await reserve(db, { variantId: mug, quantity: 1 })).ok)
  })

  test('a count sets what is there, whatever was thought', async ({ assert }) => {
    const mug = await stocked(db, 10)
    await book('count', mug, 7)
    assert.deepInclude(await levelOf(db, mug), { on_hand: 7 })
    await book('count', mug, 7)
    assert.deepInclude(await levelOf(db, mug), { on_hand: 7 })
  })

  test('a lower backorder limit may leave a shortfall too', async ({ assert }) => {
    const mug = await stocked(db, 1, 5)
    await reserved(db, { variantId: mug, quantity: 4 })
    await backorder(db, mug, 1)
    assert.deepInclude(await levelOf(db, mug), { backorder_limit: 1, shortfall: 2 })
  })

  test('a thousand lines take the same two statements', async ({ assert }) => {
    const variants = Array.from({ length: 1_000 }, () => newId<VariantId>())
    await db.transaction((trx) =>
      new BookStock().execute(trx, {
        kind: 'receipt',
        lines: variants.map((variantId) => ({ variantId, quantity: 5 })),
        reference: 'opening stock',
      })
    )
    assert.deepInclude(await levelOf(db, variants[999] ?? newId()), { on_hand: 5 })
  })
})
