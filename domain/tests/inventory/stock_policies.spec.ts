import type { Database } from '@adonisjs/lucid/database'
import { test } from '@japa/runner'
import {
  AllocateStock,
  FindAvailabilityQuery,
  MAIN_LOCATION,
  ReleaseStock,
  ShipStock,
  WriteStockPolicy,
} from '../../src/inventory/index.ts'
import {
  type LocationId,
  newId,
  type OrderId,
  rows,
  transactResult,
  type VariantId,
} from '../../src/shared/index.ts'
import { testDatabase } from '../support/database.ts'
import { stockMustAgree } from '../support/ledger.ts'
import { openLocation, receiveAt } from '../support/locations.ts'
import { backorder, receive, reserve, reserved, stocked, stockLedger } from '../support/stock.ts'

test.group('Stock that is sold before it is there', (group) => {
  let db: Database
  let outlet: LocationId
  group.setup(async () => {
    db = (await testDatabase()).db
    return async () => (await testDatabase()).reset()
  })
  group.each.setup(async () => {
    await (await testDatabase()).reset()
    outlet = await openLocation(db, 'outlet', 1)
  })
  group.each.teardown(() => stockMustAgree(db))

  const availability = async (variantId: VariantId) =>
    (await new FindAvailabilityQuery(db).execute([variantId])).get(variantId)
  const order = async (variantId: VariantId, quantity: number) => {
    const orderId = await reserved(db, { variantId, quantity })
    await db.transaction((trx) => new AllocateStock().execute(trx, orderId))
    return orderId
  }
  const ship = async (
    orderId: OrderId,
    variantId: VariantId,
    quantity: number,
    from = MAIN_LOCATION
  ) =>
    (
      await transactResult(db, (trx) =>
        new ShipStock().execute(trx, {
          orderId,
          locationId: from,
          lines: [{ variantId, quantity }],
          reference: 'parcel',
        })
      )
    ).ok
  const unitsOf = async (orderId: OrderId) =>
    rows(
      db,
      `SELECT location_id AS at, quantity FROM inventory.reservations WHERE order_id = ? ORDER BY location_id`,
      [orderId]
    )
  const preOrder = (variantId: VariantId, limit: number, releasesOn: string) =>
    db.transaction((trx) =>
      new WriteStockPolicy().execute(trx, variantId, {
        policy: 'pre_order',
        limit,
        locationId: MAIN_LOCATION,
        releasesOn,
      })
    )

  test('is not sold unless staff say so', async ({ assert }) => {
    const mug = await stocked(db, 1)
    assert.deepInclude(await availability(mug), { available: 1, stock: 'low' })
    assert.isFalse((await reserve(db, { variantId: mug, quantity: 2 })).ok)
    await backorder(db, mug, 2)
    assert.deepInclude(await availability(mug), { available: 3, stock: 'low' })
    await reserved(db, { variantId: mug, quantity: 2 })
    assert.deepInclude(await availability(mug), { available: 1, stock: 'backorder' })
    await backorder(db, mug, 0)
    assert.deepInclude(await availability(mug), { available: 0, stock: 'out' })
  })

  test('is sold only once nobody has what is there, and up to its limit', async ({ assert }) => {
    const mug = newId<VariantId>()
    await receiveAt(db, MAIN_LOCATION, mug, 1)
    await receiveAt(db, outlet, mug, 2)
    await backorder(db, mug, 3)
    const first = await reserved(db, { variantId: mug, quantity: 2 })
    assert.deepEqual(await unitsOf(first), [{ at: outlet, quantity: 2 }])
    const second = await reserved(db, { variantId: mug, quantity: 3 })
    assert.deepEqual(await unitsOf(second), [{ at: MAIN_LOCATION, quantity: 3 }])
    const ledger = await stockLedger(db)
    assert.deepEqual(await reserve(db, { variantId: mug, quantity: 2 }), {
      ok: false,
      error: {
        code: 'insufficient_stock',
        lines: [{ variantId: mug, requested: 2, available: 1 }],
      },
    })
    assert.deepEqual(await stockLedger(db), ledger)
  })

  test('comes in for those who ordered first, whoever asks first for their parcel', async ({
    assert,
  }) => {
    const mug = await stocked(db, 0, 9)
    const first = await order(mug, 2)
    const second = await order(mug, 2)
    assert.isFalse(await ship(first, mug, 1))
    await receive(db, [{ variantId: mug, quantity: 3 }])
    assert.isFalse(await ship(second, mug, 2))
    assert.isTrue(await ship(second, mug, 1))
    assert.isTrue(await ship(first, mug, 2))
    assert.isFalse(await ship(second, mug, 1))
    await receive(db, [{ variantId: mug, quantity: 1 }])
    assert.isTrue(await ship(second, mug, 1))
  })

  test('goes to the next when somebody gives up', async ({ assert }) => {
    const mug = await stocked(db, 0, 9)
    const first = await order(mug, 2)
    const second = await order(mug, 2)
    await receive(db, [{ variantId: mug, quantity: 2 }])
    assert.isFalse(await ship(second, mug, 1))
    await db.transaction((trx) => new ReleaseStock().execute(trx, first))
    assert.isTrue(await ship(second, mug, 2))
  })

  test('what is missing after an accident is missing for those who ordered last', async ({
    assert,
  }) => {
    const mug = await stocked(db, 4)
    const first = await order(mug, 2)
    const second = await order(mug, 2)
    await receive(db, [{ variantId: mug, quantity: -2 }])
    assert.isFalse(await ship(second, mug, 1))
    assert.isTrue(await ship(first, mug, 2))
  })

  test('comes in at one location; at another, it is missing where it was promised', async ({
    assert,
  }) => {
    const mug = await stocked(db, 0, 3)
    await reserved(db, { variantId: mug, quantity: 2 })
    await backorder(db, mug, 3, outlet)
    const levels = await rows(
      db,
      `SELECT location_id AS at, backorder_limit AS "limit", shortfall FROM inventory.stock_levels
       WHERE variant_id = ? ORDER BY location_id`,
      [mug]
    )
    assert.deepEqual(levels, [
      { at: MAIN_LOCATION, limit: 0, shortfall: 2 },
      { at: outlet, limit: 3, shortfall: 0 },
    ])
    assert.deepInclude(await availability(mug), { available: 3, stock: 'backorder' })
  })

  test('has a day of release, until it has come or the goods have', async ({ assert }) => {
    const game = await stocked(db, 0)
    await preOrder(game, 5, '2999-12-03')
    assert.deepEqual(await availability(game), {
      available: 5,
      stock: 'backorder',
      releasesOn: '2999-12-03',
    })
    await receive(db, [{ variantId: game, quantity: 1 }])
    assert.deepInclude(await availability(game), { stock: 'low', releasesOn: null })
    await reserved(db, { variantId: game, quantity: 1 })
    await preOrder(game, 5, '2020-12-03')
    assert.deepEqual(await availability(game), {
      available: 5,
      stock: 'backorder',
      releasesOn: null,
    })
  })

  test('is announced to the catalogue, though not a unit has moved', async ({ assert }) => {
    const game = await stocked(db, 0, 5)
    const events = await preOrder(game, 5, '2999-12-03')
    assert.deepEqual(
      events.map(({ type, payload }) => [type, payload]),
      [['inventory.availability_changed', { variantIds: [game] }]]
    )
  })
})
