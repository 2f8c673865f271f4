import { test } from '@japa/runner'
import { CancelOrder, CorrectTracking, GetOrderQuery } from '../../src/orders/index.ts'
import {
  newId,
  type OrderId,
  type OrderLineId,
  rows,
  type ShipmentId,
} from '../../src/shared/index.ts'
import { holdOrder, linesOf, paidOrder, shipOrder, STAFF, unitsOf } from '../support/fulfilment.ts'
import { untilWaiting } from '../support/gates.ts'
import { ledgerMustAgree } from '../support/ledger.ts'
import { orderOf, refundsOf } from '../support/orders.ts'
import { snapshotOf } from '../support/snapshot.ts'
import { levelOf } from '../support/stock.ts'
import { TestShop } from '../support/test_shop.ts'

test.group('Sending an order', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open()
    return () => shop.close()
  })
  group.each.setup(async () => {
    await shop.clear()
    return () => ledgerMustAgree(shop)
  })

  const view = async (orderId: OrderId) => {
    const order = await (await shop.make(GetOrderQuery)).execute(orderId)
    if (!order) throw new Error(`No order ${orderId}`)
    return order
  }
  const cancel = async (orderId: OrderId) =>
    (await shop.make(CancelOrder)).execute(orderId, 'cancel_by_customer')
  const eventsOf = (orderId: OrderId, type: string) =>
    rows<{ payload: Record<string, unknown> }>(
      shop.db,
      'SELECT payload FROM outbox.events WHERE aggregate_id = ? AND type = ? ORDER BY id',
      [orderId, type]
    )

  test('in one parcel sends all of it, off the shelf, and says so', async ({ assert }) => {
    const { orderId, variantIds } = await paidOrder(shop, { lines: 2, quantity: 3 })
    const sent = await shipOrder(shop, orderId, { trackingNumber: 'QP 123 456 GB' })
    assert.isTrue(sent.ok)
    const shipmentId = sent.ok ? sent.value.shipmentId : null

    const order = await view(orderId)
    assert.equal(order.fulfilmentStatus, 'fulfilled')
    assert.deepEqual(
      order.lines.map(({ quantity, shipped }) => [quantity, shipped]),
      [
        [3, 3],
        [3, 3],
      ]
    )
    assert.containsSubset(order.shipments, [
      {
        id: shipmentId,
        carrier: 'Royal Mail',
        trackingNumber: 'QP 123 456 GB',
        trackingUrl: 'https://www.royalmail.com/track-your-item#/tracking-results/QP123456GB',
        lines: order.lines.map(({ id }) => ({ lineId: id, quantity: 3 })),
      },
    ])
    for (const id of variantIds) {
      assert.deepInclude(await levelOf(shop.db, id), { on_hand: 7, allocated: 0 })
    }
    assert.deepEqual(await eventsOf(orderId, 'orders.shipped'), [{ payload: { shipmentId } }])
  })

  test('in several parcels goes on until nothing is left', async ({ assert }) => {
    const { orderId } = await paidOrder(shop, { lines: 2, quantity: 3 })
    await shipOrder(shop, orderId, { lines: await unitsOf(shop, orderId, 2) })
    assert.equal((await view(orderId)).fulfilmentStatus, 'partially_fulfilled')
    await shipOrder(shop, orderId, { lines: await unitsOf(shop, orderId, 1, 1), carrier: 'Van' })
    assert.equal((await view(orderId)).fulfilmentStatus, 'partially_fulfilled')
    await shipOrder(shop, orderId)

    const order = await view(orderId)
    assert.equal(order.fulfilmentStatus, 'fulfilled')
    assert.deepEqual(
      order.shipments.map(({ lines }) => lines.map(({ quantity }) => quantity)),
      [[2], [1, 1], [2]]
    )
    assert.isNull(order.shipments[1]?.trackingUrl)
    assert.lengthOf(await eventsOf(orderId, 'orders.shipped'), 3)

    const before = await snapshotOf(shop.db)
    const again = await shipOrder(shop, orderId)
    assert.deepEqual(again, { ok: false, error: { code: 'order_state_conflict' } })
    assert.deepEqual(await snapshotOf(shop.db), before)
  })

  for (const story of ['unpaid', 'on its way by bank', 'cancelled'] as const) {
    test(`that is ${story}, is refused, and nothing leaves`, async ({ assert }) => {
      const { orderId } = await shop.placeOrder()
      if (story !== 'unpaid') {
        await shop.pay(orderId, story === 'cancelled' ? undefined : { debit: 'succeeds' })
        await shop.hear()
      }
      if (story === 'cancelled') await cancel(orderId)
      const before = await snapshotOf(shop.db)
      const refused = await shipOrder(shop, orderId)
      assert.deepEqual(refused, { ok: false, error: { code: 'order_state_conflict' } })
      assert.deepEqual(await snapshotOf(shop.db), before)
    })
  }

  test('never sends more of a line than is left', async ({ assert }) => {
    const { orderId } = await paidOrder(shop, { quantity: 3 })
    await shipOrder(shop, orderId, { lines: await unitsOf(shop, orderId, 2) })
    const before = await snapshotOf(shop.db)
    const refused = await shipOrder(shop, orderId, { lines: await unitsOf(shop, orderId, 2) })
    const error = { code: 'quantity_exceeds_left', index: 0, left: 1 }
    assert.deepEqual(refused, { ok: false, error })
    assert.deepEqual(await snapshotOf(shop.db), before)
  })

  test('names what cannot be meant', async ({ assert }) => {
    const { orderId } = await paidOrder(shop, { quantity: 3 })
    const [line] = await unitsOf(shop, orderId, 1)
    if (!line) throw new Error('The order has no line')
    const before = await snapshotOf(shop.db)
    const refusal = async (lines: (typeof line)[]) => {
      const refused = await shipOrder(shop, orderId, { lines })
      return refused.ok ? null : refused.error
    }
    const stranger = { lineId: newId<OrderLineId>(), quantity: 1 }
    assert.deepEqual(await refusal([line, stranger]), { code: 'order_line_unknown', index: 1 })
    assert.deepEqual(await refusal([line, line]), { code: 'order_line_repeated', index: 1 })
    assert.deepEqual(await refusal([]), { code: 'nothing_left' })
    const nobodys = await shipOrder(shop, newId<OrderId>())
    assert.deepEqual(nobodys, { ok: false, error: { code: 'order_not_found' } })
    assert.deepEqual(await snapshotOf(shop.db), before)
  })

  test('sends nothing that is not on the shelf, and names it', async ({ assert }) => {
    const { orderId, variantIds } = await paidOrder(shop, { lines: 2, quantity: 2 })
    const [mug] = variantIds
    if (!mug) throw new Error('The order has no line')
    await shop.sellOut([mug])
    const before = await snapshotOf(shop.db)
    const refused = await shipOrder(shop, orderId)
    const lines = [{ variantId: mug, requested: 2, available: 0 }]
    assert.deepEqual(refused, { ok: false, error: { code: 'insufficient_stock', lines } })
    assert.deepEqual(await snapshotOf(shop.db), before)
    assert.isTrue(
      (await shipOrder(shop, orderId, { lines: await unitsOf(shop, orderId, 0, 2) })).ok
    )
  })

  test('twice at the same moment is one parcel', async ({ assert }) => {
    const { orderId } = await paidOrder(shop, { quantity: 2 })
    const gate = await holdOrder(shop, orderId)
    const parcels = [shipOrder(shop, orderId), shipOrder(shop, orderId)]
    await untilWaiting(shop.db, 2)
    await gate.rollback()
    const results = await Promise.all(parcels)
    assert.sameDeepMembers(
      results.map((result) => (result.ok ? 'sent' : result.error.code)),
      ['sent', 'order_state_conflict']
    )
    assert.lengthOf((await view(orderId)).shipments, 1)
  })

  test('while it is being cancelled: whoever came first has it', async ({ assert }) => {
    for (const first of ['the parcel', 'the cancellation'] as const) {
      const { orderId, variantIds } = await paidOrder(shop, { quantity: 2 })
      const gate = await holdOrder(shop, orderId)
      const rivals = [() => shipOrder(shop, orderId), () => cancel(orderId)]
      if (first === 'the cancellation') rivals.reverse()
      const running = []
      for (const rival of rivals) {
        running.push(rival())
        await untilWaiting(shop.db, running.length)
      }
      await gate.rollback()
      const outcomes = (await Promise.all<{ ok: boolean }>(running)).map(({ ok }) => ok)
      assert.deepEqual(outcomes, [true, false])

      const order = await orderOf(shop.db, orderId)
      const [level] = await Promise.all(variantIds.map((id) => levelOf(shop.db, id)))
      const refunds = await refundsOf(shop.db, orderId)
      if (first === 'the parcel') {
        assert.equal(order.status, 'open')
        assert.deepInclude(level, { on_hand: 8, allocated: 0 })
        assert.isEmpty(refunds)
      } else {
        assert.equal(order.status, 'cancelled')
        assert.deepInclude(level, { on_hand: 10, allocated: 0 })
        assert.containsSubset(refunds, [{ amount: order.total, reason: 'order_cancelled' }])
      }
      await ledgerMustAgree(shop)
    }
  })

  test('a tracking number can be corrected later, and nothing else', async ({ assert }) => {
    const { orderId } = await paidOrder(shop)
    const sent = await shipOrder(shop, orderId, { trackingNumber: 'WRONG' })
    if (!sent.ok) throw new Error('The parcel did not leave')
    const correct = await shop.make(CorrectTracking)
    const fix = (id: ShipmentId, to: { carrier?: string; trackingNumber?: string | null }) =>
      shop.db.transaction((trx) => correct.execute(trx, id, to, STAFF))

    assert.deepEqual(
      await fix(sent.value.shipmentId, { trackingNumber: '1Z999', carrier: 'UPS' }),
      {
        orderId,
      }
    )
    const [parcel] = (await view(orderId)).shipments
    assert.deepInclude(parcel, {
      carrier: 'UPS',
      trackingNumber: '1Z999',
      trackingUrl: 'https://www.ups.com/track?tracknum=1Z999',
    })
    await fix(sent.value.shipmentId, { trackingNumber: null })
    assert.deepInclude((await view(orderId)).shipments[0], { carrier: 'UPS', trackingNumber: null })

    const before = await snapshotOf(shop.db)
    assert.isNull(await fix(newId<ShipmentId>(), { trackingNumber: 'X' }))
    assert.deepEqual(await snapshotOf(shop.db), before)
    assert.containsSubset(await linesOf(shop, orderId), [{ shipped: 1 }])
  })
})
