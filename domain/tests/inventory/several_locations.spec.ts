import type { Database } from '@adonisjs/lucid/database'
import { test } from '@japa/runner'
import {
  AllocateStock,
  BookStock,
  FindAvailabilityQuery,
  MAIN_LOCATION,
  ReclaimStock,
  ReleaseStock,
  ReleaseUnits,
  ReserveStock,
  ShipStock,
} from '../../src/inventory/index.ts'
import {
  type CartId,
  type LocationId,
  newId,
  type OrderId,
  rows,
  transactResult,
  type VariantId,
} from '../../src/shared/index.ts'
import { testDatabase } from '../support/database.ts'
import { untilWaiting } from '../support/gates.ts'
import { stockMustAgree } from '../support/ledger.ts'
import { openLocation, receiveAt } from '../support/locations.ts'
import { reserve, reserved, stockLedger } from '../support/stock.ts'

test.group('Stock at several locations', (group) => {
  let db: Database
  let outlet: LocationId
  let attic: LocationId
  group.setup(async () => {
    db = (await testDatabase()).db
    return async () => (await testDatabase()).reset()
  })
  group.each.setup(async () => {
    await (await testDatabase()).reset()
    outlet = await openLocation(db, 'outlet', 1)
    attic = await openLocation(db, 'attic', 2)
  })
  group.each.teardown(() => stockMustAgree(db))

  /** A variant with so many units at the main warehouse, the outlet and the attic. */
  async function spread(main: number, atOutlet = 0, inAttic = 0): Promise<VariantId> {
    const variantId = newId<VariantId>()
    await receiveAt(db, MAIN_LOCATION, variantId, main)
    if (atOutlet > 0) await receiveAt(db, outlet, variantId, atOutlet)
    if (inAttic > 0) await receiveAt(db, attic, variantId, inAttic)
    return variantId
  }
  const close = (locationId: LocationId) =>
    rows(db, 'UPDATE inventory.locations SET active = false WHERE id = ?', [locationId])
  const available = async (variantId: VariantId) =>
    (await new FindAvailabilityQuery(db).execute([variantId])).get(variantId)

  /** What an order has where: units by location. */
  async function unitsOf(orderId: OrderId, variantId: VariantId) {
    const held = await rows<{ at: LocationId; state: string; units: number }>(
      db,
      `SELECT location_id AS at, state, quantity - shipped AS units FROM inventory.reservations
       WHERE order_id = ? AND variant_id = ? AND state IN ('reserved', 'allocated')`,
      [orderId, variantId]
    )
    const unitsAt = (place: LocationId) => held.find(({ at }) => at === place)?.units ?? 0
    return [unitsAt(MAIN_LOCATION), unitsAt(outlet), unitsAt(attic)]
  }
  const allocate = (orderId: OrderId) =>
    db.transaction((trx) => new AllocateStock().execute(trx, orderId))
  const release = (orderId: OrderId) =>
    db.transaction((trx) => new ReleaseStock().execute(trx, orderId))

  test('all of it can be had', async ({ assert }) => {
    const mug = await spread(2, 1, 4)
    assert.deepInclude(await available(mug), { available: 7, stock: 'in_stock' })
    await reserved(db, { variantId: mug, quantity: 5 })
    assert.deepInclude(await available(mug), { available: 2, stock: 'low' })
  })

  test('a line comes whole from the first location that has all of it', async ({ assert }) => {
    const mug = await spread(2, 3, 9)
    const two = await reserved(db, { variantId: mug, quantity: 2 })
    assert.deepEqual(await unitsOf(two, mug), [2, 0, 0])
    const three = await reserved(db, { variantId: mug, quantity: 3 })
    assert.deepEqual(await unitsOf(three, mug), [0, 3, 0])
    const four = await reserved(db, { variantId: mug, quantity: 4 })
    assert.deepEqual(await unitsOf(four, mug), [0, 0, 4])
  })

  test('and is split by priority where none has', async ({ assert }) => {
    const mug = await spread(2, 3, 4)
    const order = await reserved(db, { variantId: mug, quantity: 6 })
    assert.deepEqual(await unitsOf(order, mug), [2, 3, 1])
    const ledger = await stockLedger(db)
    assert.deepEqual(await reserve(db, { variantId: mug, quantity: 4 }), {
      ok: false,
      error: {
        code: 'insufficient_stock',
        lines: [{ variantId: mug, requested: 4, available: 3 }],
      },
    })
    assert.deepEqual(await stockLedger(db), ledger)
  })

  test('a location that has promised too much takes nothing from the others', async ({
    assert,
  }) => {
    const mug = await spread(2, 3)
    await reserved(db, { variantId: mug, quantity: 2 })
    await db.transaction((trx) =>
      new BookStock().execute(trx, {
        kind: 'damage',
        lines: [{ variantId: mug, quantity: -1 }],
        reference: 'dropped',
      })
    )
    assert.deepInclude(await available(mug), { available: 3 })
    const order = await reserved(db, { variantId: mug, quantity: 3 })
    assert.deepEqual(await unitsOf(order, mug), [0, 3, 0])
  })

  test('one that is closed takes no new orders, and those that it has go on', async ({
    assert,
  }) => {
    const mug = await spread(5, 1)
    const old = await reserved(db, { variantId: mug, quantity: 3 })
    await close(MAIN_LOCATION)
    assert.deepInclude(await available(mug), { available: 1, stock: 'low' })
    assert.isFalse((await reserve(db, { variantId: mug, quantity: 2 })).ok)
    await allocate(old)
    const sent = await transactResult(db, (trx) =>
      new ShipStock().execute(trx, {
        orderId: old,
        locationId: MAIN_LOCATION,
        lines: [{ variantId: mug, quantity: 3 }],
        reference: 'parcel',
      })
    )
    assert.isTrue(sent.ok)
  })

  test('two buyers want the last units, split over two locations: one gets them', async ({
    assert,
  }) => {
    const mug = await spread(1, 1)
    const first = await db.transaction()
    const ids = { orderId: newId<OrderId>(), cartId: newId<CartId>() }
    const lines = [{ variantId: mug, quantity: 2 }]
    assert.isTrue((await new ReserveStock().execute(first, { ...ids, lines })).ok)

    const second = reserve(db, ...lines)
    await untilWaiting(db)
    await first.commit()

    const refused = await second
    assert.isFalse(refused.ok)
    if (!refused.ok) assert.equal(refused.error.lines[0]?.available, 0)
    assert.deepEqual(await unitsOf(ids.orderId, mug), [1, 1, 0])
  })

  test('whoever waited takes what the other left, where it lies', async ({ assert }) => {
    const mug = await spread(1, 1)
    const first = await db.transaction()
    const ids = { orderId: newId<OrderId>(), cartId: newId<CartId>() }
    const lines = [{ variantId: mug, quantity: 1 }]
    await new ReserveStock().execute(first, { ...ids, lines })
    const second = reserve(db, ...lines)
    await untilWaiting(db)
    await first.commit()
    const result = await second
    if (!result.ok) throw new Error('One was left')
    assert.deepEqual(await unitsOf(ids.orderId, mug), [1, 0, 0])
    assert.deepEqual(await unitsOf(result.value.orderId, mug), [0, 1, 0])
  })

  test('what is given back goes where it came from', async ({ assert }) => {
    const mug = await spread(2, 3)
    const order = await reserved(db, { variantId: mug, quantity: 5 })
    await allocate(order)
    assert.deepEqual(await unitsOf(order, mug), [2, 3, 0])
    await release(order)
    assert.deepEqual(await unitsOf(order, mug), [0, 0, 0])
    const next = await reserved(db, { variantId: mug, quantity: 3 })
    assert.deepEqual(await unitsOf(next, mug), [0, 3, 0])
  })

  test('an order that takes the place of another chooses anew', async ({ assert }) => {
    const mug = await spread(2, 3)
    const old = await reserved(db, { variantId: mug, quantity: 5 })
    const orderId = newId<OrderId>()
    const result = await transactResult(db, (trx) =>
      new ReserveStock().execute(trx, {
        orderId,
        cartId: newId<CartId>(),
        lines: [{ variantId: mug, quantity: 3 }],
        replaces: old,
      })
    )
    assert.isTrue(result.ok)
    assert.deepEqual(await unitsOf(orderId, mug), [0, 3, 0])
    assert.deepEqual(await unitsOf(old, mug), [0, 0, 0])
  })

  test('a late payment takes its units from wherever they are now', async ({ assert }) => {
    const mug = await spread(2, 3)
    const late = await reserved(db, { variantId: mug, quantity: 2 })
    await release(late)
    await reserved(db, { variantId: mug, quantity: 1 })
    const reclaim = () => transactResult(db, (trx) => new ReclaimStock().execute(trx, late))
    assert.isTrue((await reclaim()).ok)
    assert.deepEqual(await unitsOf(late, mug), [0, 2, 0])
    const ledger = await stockLedger(db)
    assert.isTrue((await reclaim()).ok)
    assert.deepEqual(await stockLedger(db), ledger)
  })

  test('units that cannot be sent are cancelled first where they are missing', async ({
    assert,
  }) => {
    const mug = await spread(2, 3)
    const order = await reserved(db, { variantId: mug, quantity: 5 })
    await allocate(order)
    await db.transaction((trx) =>
      new BookStock().execute(trx, {
        kind: 'damage',
        lines: [{ variantId: mug, quantity: -1 }],
        reference: 'dropped',
      })
    )
    const cancel = (quantity: number) =>
      db.transaction((trx) =>
        new ReleaseUnits().execute(trx, {
          orderId: order,
          lines: [{ variantId: mug, quantity }],
        })
      )
    await cancel(1)
    assert.deepEqual(await unitsOf(order, mug), [1, 3, 0])
    await cancel(2)
    assert.deepEqual(await unitsOf(order, mug), [1, 1, 0])
  })

  test('shoppers are told when all locations together read differently', async ({ assert }) => {
    const mug = await spread(3, 3)
    const order = await reserve(db, { variantId: mug, quantity: 1 })
    if (!order.ok) throw new Error('It was in stock')
    assert.containsSubset(order.value.events, [{ type: 'inventory.availability_changed' }])
    const next = await reserve(db, { variantId: mug, quantity: 2 })
    if (!next.ok) throw new Error('It was in stock')
    assert.isEmpty(next.value.events)
  })

  test('twenty orders of ten products, in every order of lines, lock nobody out', async ({
    assert,
  }) => {
    const mugs: VariantId[] = []
    for (let count = 0; count < 10; count++) mugs.push(await spread(9, 7, 8))
    const orders = Array.from({ length: 20 }, (_, turn) =>
      reserve(
        db,
        ...mugs.map((_mug, index) => ({
          variantId: mugs[(index * 3 + turn) % mugs.length] ?? newId<VariantId>(),
          quantity: 1,
        }))
      )
    )
    assert.isTrue((await Promise.all(orders)).every(({ ok }) => ok))
    for (const mug of mugs) assert.deepInclude(await available(mug), { available: 4 })
  })
})
