import { test } from '@japa/runner'
import { FindAvailabilityQuery, MAIN_LOCATION } from '../../src/inventory/index.ts'
import { GetOrderCaseQuery } from '../../src/orders/index.ts'
import {
  type LocationId,
  newId,
  type OrderId,
  rows,
  type VariantId,
} from '../../src/shared/index.ts'
import { placed } from '../support/checkout.ts'
import { approvedReturn, linesOf, receiveReturn, shipOrder } from '../support/fulfilment.ts'
import { untilWaiting } from '../support/gates.ts'
import { onSale } from '../support/goods.ts'
import { ledgerMustAgree } from '../support/ledger.ts'
import { openLocation, receiveAt } from '../support/locations.ts'
import { snapshotOf } from '../support/snapshot.ts'
import { Shopper } from '../support/shopper.ts'
import { TestShop } from '../support/test_shop.ts'

test.group('An order whose units lie at two locations', (group) => {
  let shop: TestShop
  let outlet: LocationId
  let mug: VariantId
  group.setup(async () => {
    shop = await TestShop.open()
    return async () => {
      await shop.clear()
      await shop.close()
    }
  })
  group.each.setup(async () => {
    await shop.clear()
    outlet = await openLocation(shop.db, 'outlet', 1)
    mug = (await onSale(shop.db, { mug: { stock: 2 } })).mug
    await receiveAt(shop.db, outlet, mug, 1)
    return () => ledgerMustAgree(shop)
  })

  async function buyerOf(quantity: number): Promise<Shopper> {
    const shopper = await Shopper.arrives(shop.db)
    await shopper.adds(mug, quantity)
    return shopper
  }
  async function paid(quantity: number): Promise<OrderId> {
    const { order } = await placed(shop, await buyerOf(quantity))
    await shop.pay(order.id)
    await shop.hear()
    return order.id
  }
  const unitsOf = async (orderId: OrderId) =>
    (await (await shop.make(GetOrderCaseQuery)).execute(orderId))?.units
  const onHand = (variantId: VariantId) =>
    rows(
      shop.db,
      `SELECT location_id AS at, on_hand AS units FROM inventory.stock_levels WHERE variant_id = ? ORDER BY location_id`,
      [variantId]
    )

  test('says to staff where they lie', async ({ assert }) => {
    const { order } = await placed(shop, await buyerOf(3))
    assert.deepEqual(await unitsOf(order.id), [
      { variantId: mug, locationId: MAIN_LOCATION, state: 'reserved', quantity: 2 },
      { variantId: mug, locationId: outlet, state: 'reserved', quantity: 1 },
    ])
    await shop.pay(order.id)
    await shop.hear()
    assert.containsSubset(await unitsOf(order.id), [
      { locationId: outlet, state: 'allocated', quantity: 1 },
    ])
  })

  test('leaves in a parcel from each, and nobody chooses one in secret', async ({ assert }) => {
    const orderId = await paid(3)
    const [line] = await linesOf(shop, orderId)
    const before = await snapshotOf(shop.db)
    const refused = await shipOrder(shop, orderId)
    assert.deepEqual(refused, {
      ok: false,
      error: {
        code: 'units_at_several_locations',
        locations: [
          { locationId: MAIN_LOCATION, lines: [{ lineId: line?.id, quantity: 2 }] },
          { locationId: outlet, lines: [{ lineId: line?.id, quantity: 1 }] },
        ],
      },
    })
    assert.deepEqual(await snapshotOf(shop.db), before)

    const first = await shipOrder(shop, orderId, { locationId: outlet })
    assert.deepEqual(first.ok && first.value.lines, [{ lineId: line?.id, quantity: 1 }])
    const rest = await shipOrder(shop, orderId)
    assert.equal(rest.ok && rest.value.locationId, MAIN_LOCATION)
    assert.deepEqual(await onHand(mug), [
      { at: MAIN_LOCATION, units: 0 },
      { at: outlet, units: 0 },
    ])
  })

  test('leaves from the one that has what is asked for', async ({ assert }) => {
    const orderId = await paid(3)
    const [line] = await linesOf(shop, orderId)
    if (!line) throw new Error('The order has a line')
    const sent = await shipOrder(shop, orderId, { lines: [{ lineId: line.id, quantity: 2 }] })
    assert.equal(sent.ok && sent.value.locationId, MAIN_LOCATION)
    const last = await shipOrder(shop, orderId)
    assert.equal(last.ok && last.value.locationId, outlet)
  })

  test('cannot leave from one that has it not', async ({ assert }) => {
    const orderId = await paid(1)
    const before = await snapshotOf(shop.db)
    const refused = await shipOrder(shop, orderId, { locationId: outlet })
    assert.equal(!refused.ok && refused.error.code, 'insufficient_stock')
    const nowhere = await shipOrder(shop, orderId, { locationId: newId<LocationId>() })
    assert.equal(!nowhere.ok && nowhere.error.code, 'location_unknown')
    assert.deepEqual(await snapshotOf(shop.db), before)
  })

  test('comes back to where it was sent from', async ({ assert }) => {
    await paid(2)
    const orderId = await paid(1)
    await shipOrder(shop, orderId)
    await receiveReturn(shop, await approvedReturn(shop, orderId, 1))
    assert.deepEqual(await onHand(mug), [
      { at: MAIN_LOCATION, units: 2 },
      { at: outlet, units: 1 },
    ])
  })

  test('or to where staff say, or, where that is closed, to the first that is open', async ({
    assert,
  }) => {
    await paid(2)
    const orderId = await paid(1)
    await shipOrder(shop, orderId)
    const wanted = await approvedReturn(shop, orderId, 1)
    await rows(shop.db, `UPDATE inventory.locations SET active = false WHERE id = ?`, [outlet])
    await receiveReturn(shop, wanted)
    assert.deepEqual(await onHand(mug), [
      { at: MAIN_LOCATION, units: 3 },
      { at: outlet, units: 0 },
    ])
  })

  test('two buyers check out the last units at the same moment: one has them, the other is told', async ({
    assert,
  }) => {
    const [jane, joe] = [await buyerOf(3), await buyerOf(3)]
    const gate = await shop.db.transaction()
    await rows(gate, 'SELECT FROM inventory.stock_levels WHERE variant_id = ? FOR UPDATE', [mug])
    const both = [placed(shop, jane), placed(shop, joe)].map((buying) =>
      buying.then(
        () => 'has them',
        (error: Error) => error.message
      )
    )
    await untilWaiting(shop.db, 2)
    await gate.rollback()
    const outcomes = await Promise.all(both)
    assert.lengthOf(
      outcomes.filter((outcome) => outcome === 'has them'),
      1
    )
    assert.include(outcomes.join(), 'insufficient_stock')
    const found = await new FindAvailabilityQuery(shop.db).execute([mug])
    assert.deepInclude(found.get(mug), { available: 0, stock: 'out' })
  })
})
