import type { Database } from '@adonisjs/lucid/database'
import { test } from '@japa/runner'
import {
  AllocateStock,
  MAIN_LOCATION,
  ReleaseStock,
  ReturnStock,
  ShipStock,
  type StockLine,
} from '../../src/inventory/index.ts'
import { type OrderId, rows, transactResult, type VariantId } from '../../src/shared/index.ts'
import { testDatabase } from '../support/database.ts'
import { untilWaiting } from '../support/gates.ts'
import { stockMustAgree } from '../support/ledger.ts'
import { openLocation } from '../support/locations.ts'
import { levelOf, receive, reserved, stocked, stockLedger } from '../support/stock.ts'

test.group('Stock that leaves, and comes back', (group) => {
  let db: Database
  group.setup(async () => {
    db = (await testDatabase()).db
  })
  group.each.setup(async () => (await testDatabase()).reset())
  group.each.teardown(() => stockMustAgree(db))

  /** An order that is paid. */
  async function sold(...lines: StockLine[]): Promise<OrderId> {
    const orderId = await reserved(db, ...lines)
    await db.transaction((trx) => new AllocateStock().execute(trx, orderId))
    return orderId
  }
  const ship = (orderId: OrderId, ...lines: StockLine[]) =>
    transactResult(db, (trx) =>
      new ShipStock().execute(trx, {
        orderId,
        locationId: MAIN_LOCATION,
        lines,
        reference: 'parcel',
      })
    )
  const takeBack = (
    orderId: OrderId,
    ...lines: { variantId: VariantId; received: number; restocked: number }[]
  ) =>
    db.transaction((trx) =>
      new ReturnStock().execute(trx, {
        orderId,
        locationId: MAIN_LOCATION,
        lines,
        reference: 'return',
      })
    )
  const movementsOf = (orderId: OrderId, kind: string) =>
    rows(
      db,
      `SELECT kind, on_hand_delta, allocated_delta FROM inventory.movements
       WHERE order_id = ? AND kind = ? ORDER BY id`,
      [orderId, kind]
    )

  test('leaves the shelf, and the order that it was kept for', async ({ assert }) => {
    const mug = await stocked(db, 5)
    const order = await sold({ variantId: mug, quantity: 3 })
    assert.isTrue((await ship(order, { variantId: mug, quantity: 2 })).ok)
    assert.deepInclude(await levelOf(db, mug), { on_hand: 3, allocated: 1 })
    assert.isTrue((await ship(order, { variantId: mug, quantity: 1 })).ok)
    assert.deepInclude(await levelOf(db, mug), { on_hand: 2, allocated: 0 })
    assert.deepEqual(await movementsOf(order, 'shipment'), [
      { kind: 'shipment', on_hand_delta: -2, allocated_delta: -2 },
      { kind: 'shipment', on_hand_delta: -1, allocated_delta: -1 },
    ])
  })

  test('never more than the order has; nothing of the parcel leaves then', async ({ assert }) => {
    const mug = await stocked(db, 5)
    const bag = await stocked(db, 5)
    const order = await sold({ variantId: mug, quantity: 2 }, { variantId: bag, quantity: 1 })
    const before = await stockLedger(db)
    const refused = await ship(
      order,
      { variantId: bag, quantity: 1 },
      { variantId: mug, quantity: 3 }
    )
    const lines = [{ variantId: mug, requested: 3, available: 2 }]
    assert.deepEqual(refused, { ok: false, error: { code: 'insufficient_stock', lines } })
    assert.deepEqual(await stockLedger(db), before)
  })

  test('not before it is paid for', async ({ assert }) => {
    const mug = await stocked(db, 5)
    const order = await reserved(db, { variantId: mug, quantity: 2 })
    const before = await stockLedger(db)
    assert.isFalse((await ship(order, { variantId: mug, quantity: 1 })).ok)
    assert.deepEqual(await stockLedger(db), before)
  })

  test('what was sold on backorder waits until it has come in', async ({ assert }) => {
    const mug = await stocked(db, 1, 5)
    const order = await sold({ variantId: mug, quantity: 3 })
    const refused = await ship(order, { variantId: mug, quantity: 3 })
    const lines = [{ variantId: mug, requested: 3, available: 1 }]
    assert.deepEqual(refused, { ok: false, error: { code: 'insufficient_stock', lines } })
    await receive(db, [{ variantId: mug, quantity: 2 }])
    assert.isTrue((await ship(order, { variantId: mug, quantity: 3 })).ok)
    assert.deepInclude(await levelOf(db, mug), { on_hand: 0, allocated: 0 })
  })

  test('two parcels for the same last unit: one leaves', async ({ assert }) => {
    const mug = await stocked(db, 1)
    const order = await sold({ variantId: mug, quantity: 1 })
    const gate = await db.transaction()
    await rows(gate, 'SELECT FROM inventory.stock_levels WHERE variant_id = ? FOR UPDATE', [mug])
    const parcels = [0, 1].map(() => ship(order, { variantId: mug, quantity: 1 }))
    await untilWaiting(db, 2)
    await gate.rollback()
    const results = await Promise.all(parcels)
    assert.lengthOf(
      results.filter(({ ok }) => ok),
      1
    )
    assert.deepInclude(await levelOf(db, mug), { on_hand: 0, allocated: 0 })
  })

  test('what left is not released with the rest', async ({ assert }) => {
    const mug = await stocked(db, 5)
    const order = await sold({ variantId: mug, quantity: 3 })
    await ship(order, { variantId: mug, quantity: 2 })
    await db.transaction((trx) => new ReleaseStock().execute(trx, order))
    assert.deepInclude(await levelOf(db, mug), { on_hand: 3, allocated: 0 })
  })

  test('comes back to be sold again, but for what is damaged', async ({ assert }) => {
    const mug = await stocked(db, 3)
    const order = await sold({ variantId: mug, quantity: 3 })
    await ship(order, { variantId: mug, quantity: 3 })
    const events = await takeBack(order, { variantId: mug, received: 3, restocked: 2 })
    assert.deepInclude(await levelOf(db, mug), { on_hand: 2, allocated: 0 })
    assert.containsSubset(events, [{ type: 'inventory.availability_changed' }])
    assert.containsSubset(await movementsOf(order, 'return'), [{ on_hand_delta: 3 }])
    assert.containsSubset(await movementsOf(order, 'damage'), [{ on_hand_delta: -1 }])
  })

  test('what comes back lowers a shortfall first', async ({ assert }) => {
    const mug = await stocked(db, 3)
    const order = await sold({ variantId: mug, quantity: 2 })
    await ship(order, { variantId: mug, quantity: 2 })
    await sold({ variantId: mug, quantity: 1 })
    await db.transaction(async (trx) => {
      await rows(trx, 'UPDATE inventory.stock_levels SET on_hand = 0, shortfall = 1')
      await rows(
        trx,
        `INSERT INTO inventory.movements (variant_id, location_id, kind, on_hand_delta, shortfall_delta)
         VALUES (?, ?, 'damage', -1, 1)`,
        [mug, MAIN_LOCATION]
      )
    })
    await takeBack(order, { variantId: mug, received: 1, restocked: 1 })
    assert.deepInclude(await levelOf(db, mug), { on_hand: 1, allocated: 1, shortfall: 0 })
  })

  test('comes back to a place that never had it', async ({ assert }) => {
    const outlet = await openLocation(db, 'outlet', 1)
    const mug = await stocked(db, 1)
    const order = await sold({ variantId: mug, quantity: 1 })
    await ship(order, { variantId: mug, quantity: 1 })
    await db.transaction((trx) =>
      new ReturnStock().execute(trx, {
        orderId: order,
        locationId: outlet,
        lines: [{ variantId: mug, received: 1, restocked: 1 }],
        reference: 'return',
      })
    )
    const there = await rows(
      db,
      'SELECT on_hand FROM inventory.stock_levels WHERE location_id = ?',
      [outlet]
    )
    assert.deepEqual(there, [{ on_hand: 1 }])
  })
})
