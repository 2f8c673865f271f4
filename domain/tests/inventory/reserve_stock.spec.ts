import type { Database } from '@adonisjs/lucid/database'
import { test } from '@japa/runner'
import { BookStock, ReleaseStock, ReserveStock } from '../../src/inventory/index.ts'
import { type CartId, newId, type OrderId, transactResult } from '../../src/shared/index.ts'
import { testDatabase } from '../support/database.ts'
import { untilWaiting } from '../support/gates.ts'
import { stockMustAgree } from '../support/ledger.ts'
import { levelOf, reserve, reserved, stocked, stockLedger } from '../support/stock.ts'

test.group('Reserving stock', (group) => {
  let db: Database
  group.setup(async () => {
    db = (await testDatabase()).db
  })
  group.each.setup(async () => (await testDatabase()).reset())
  group.each.teardown(() => stockMustAgree(db))

  test('units are promised, and no longer to be had', async ({ assert }) => {
    const mug = await stocked(db, 7)
    await reserved(db, { variantId: mug, quantity: 3 })
    assert.deepInclude(await levelOf(db, mug), { on_hand: 7, reserved: 3, allocated: 0 })
  })

  test('a variant on two lines counts twice', async ({ assert }) => {
    const mug = await stocked(db, 3)
    const ledger = await stockLedger(db)
    const twice = [2, 2].map((quantity) => ({ variantId: mug, quantity }))
    assert.deepEqual(await reserve(db, ...twice), {
      ok: false,
      error: {
        code: 'insufficient_stock',
        lines: [{ variantId: mug, requested: 4, available: 3 }],
      },
    })
    assert.deepEqual(await stockLedger(db), ledger)

    await reserved(db, { variantId: mug, quantity: 2 }, { variantId: mug, quantity: 1 })
    assert.deepInclude(await levelOf(db, mug), { reserved: 3 })
  })

  test('all lines or none: the refusal names those that fall short, and nothing changed', async ({
    assert,
  }) => {
    const mug = await stocked(db, 5)
    const bag = await stocked(db, 1)
    const lamp = newId<typeof mug>()
    const ledger = await stockLedger(db)

    const refused = await reserve(
      db,
      { variantId: mug, quantity: 5 },
      { variantId: bag, quantity: 2 },
      { variantId: lamp, quantity: 1 }
    )

    assert.isFalse(refused.ok)
    if (refused.ok) return
    assert.sameDeepMembers(
      [...refused.error.lines],
      [
        { variantId: bag, requested: 2, available: 1 },
        { variantId: lamp, requested: 1, available: 0 },
      ]
    )
    assert.deepEqual(await stockLedger(db), ledger)
  })

  test('on backorder, more than there is may be promised, up to the limit', async ({ assert }) => {
    const mug = await stocked(db, 2, 3)
    await reserved(db, { variantId: mug, quantity: 5 })
    const refused = await reserve(db, { variantId: mug, quantity: 1 })
    assert.isFalse(refused.ok)
    assert.deepInclude(await levelOf(db, mug), { reserved: 5, shortfall: 0 })
  })

  test('asking again for the same order changes nothing', async ({ assert }) => {
    const mug = await stocked(db, 7)
    const order = { orderId: newId<OrderId>(), cartId: newId<CartId>() }
    const ask = () =>
      transactResult(db, (trx) =>
        new ReserveStock().execute(trx, { ...order, lines: [{ variantId: mug, quantity: 3 }] })
      )
    await ask()
    const ledger = await stockLedger(db)
    assert.isTrue((await ask()).ok)
    assert.deepEqual(await stockLedger(db), ledger)
  })

  test('an order that takes the place of another gets its units, in one step', async ({
    assert,
  }) => {
    const mug = await stocked(db, 3)
    const bag = await stocked(db, 3)
    const lamp = await stocked(db, 3)
    const first = await reserved(
      db,
      { variantId: mug, quantity: 3 },
      { variantId: bag, quantity: 2 }
    )
    const second = { orderId: newId<OrderId>(), cartId: newId<CartId>(), replaces: first }
    const lines = [
      { variantId: mug, quantity: 2 },
      { variantId: lamp, quantity: 1 },
    ]
    const result = await transactResult(db, (trx) =>
      new ReserveStock().execute(trx, { ...second, lines })
    )
    assert.isTrue(result.ok)
    assert.deepInclude(await levelOf(db, mug), { reserved: 2 })
    assert.deepInclude(await levelOf(db, bag), { reserved: 0 })
    assert.deepInclude(await levelOf(db, lamp), { reserved: 1 })
  })

  test('what it takes over counts as available to it, and to nobody else', async ({ assert }) => {
    const mug = await stocked(db, 3)
    const first = await reserved(db, { variantId: mug, quantity: 3 })
    const ledger = await stockLedger(db)
    assert.isFalse((await reserve(db, { variantId: mug, quantity: 1 })).ok)

    const second = { orderId: newId<OrderId>(), cartId: newId<CartId>(), replaces: first }
    const refused = await transactResult(db, (trx) =>
      new ReserveStock().execute(trx, { ...second, lines: [{ variantId: mug, quantity: 4 }] })
    )
    assert.deepEqual(refused, {
      ok: false,
      error: {
        code: 'insufficient_stock',
        lines: [{ variantId: mug, requested: 4, available: 3 }],
      },
    })
    assert.deepEqual(await stockLedger(db), ledger)
  })

  test('two shoppers want the last unit at the same moment: one gets it', async ({ assert }) => {
    const mug = await stocked(db, 1)
    const first = await db.transaction()
    const order = { orderId: newId<OrderId>(), cartId: newId<CartId>() }
    const lines = [{ variantId: mug, quantity: 1 }]
    assert.isTrue((await new ReserveStock().execute(first, { ...order, lines })).ok)

    const second = reserve(db, ...lines)
    await untilWaiting(db)
    await first.commit()

    const result = await second
    assert.isFalse(result.ok)
    if (!result.ok) assert.deepEqual(result.error.lines[0]?.available, 0)
    assert.deepInclude(await levelOf(db, mug), { reserved: 1 })
  })

  test('when the first one rolls back after all, the second gets it', async ({ assert }) => {
    const mug = await stocked(db, 1)
    const first = await db.transaction()
    const order = { orderId: newId<OrderId>(), cartId: newId<CartId>() }
    const lines = [{ variantId: mug, quantity: 1 }]
    await new ReserveStock().execute(first, { ...order, lines })

    const second = reserve(db, ...lines)
    await untilWaiting(db)
    await first.rollback()

    assert.isTrue((await second).ok)
  })

  test('units that are given back while somebody waits for them are theirs', async ({ assert }) => {
    const mug = await stocked(db, 5)
    const cancelled = await reserved(db, { variantId: mug, quantity: 5 })
    const release = await db.transaction()
    await new ReleaseStock().execute(release, cancelled)

    const waiting = reserve(db, { variantId: mug, quantity: 4 })
    await untilWaiting(db)
    await release.commit()

    assert.isTrue((await waiting).ok)
    assert.deepInclude(await levelOf(db, mug), { on_hand: 5, reserved: 4 })
  })

  test('so are units that come in', async ({ assert }) => {
    const mug = await stocked(db, 1)
    const delivery = await db.transaction()
    const lines = [{ variantId: mug, quantity: 9 }]
    await new BookStock().execute(delivery, { kind: 'receipt', lines, reference: 'note 1' })

    const waiting = reserve(db, { variantId: mug, quantity: 10 })
    await untilWaiting(db)
    await delivery.commit()

    assert.isTrue((await waiting).ok)
    assert.deepInclude(await levelOf(db, mug), { on_hand: 10, reserved: 10 })
  })
})
