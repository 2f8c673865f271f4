import { test } from '@japa/runner'
import { CloseDueOrders } from '../../src/orders/index.ts'
import { rows, type OrderId } from '../../src/shared/index.ts'
import { contest } from '../ledger/support/later_life.ts'
import {
  approvedReturn,
  askBack,
  decideReturn,
  paidOrder,
  receiveReturn,
  shipOrder,
  unitsOf,
} from '../support/fulfilment.ts'
import { ledgerMustAgree } from '../support/ledger.ts'
import { orderOf } from '../support/orders.ts'
import { snapshotOf } from '../support/snapshot.ts'
import { TestShop } from '../support/test_shop.ts'

const DAY = 24 * 3600

test.group('An order that is over', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open()
    return () => shop.close()
  })
  group.each.setup(async () => {
    await shop.clear()
    return async () => {
      await shop.deliver()
      await ledgerMustAgree(shop)
    }
  })

  const close = async () => (await shop.make(CloseDueOrders)).execute()
  const later = (days: number) => shop.sandbox.stripe.clock.advance(days * DAY)
  const statusOf = async (orderId: OrderId) => (await orderOf(shop.db, orderId)).status
  const sent = async () => {
    const { orderId } = await paidOrder(shop, { quantity: 2 })
    await shipOrder(shop, orderId)
    return orderId
  }

  test('closes by itself once nothing can come back any more', async ({ assert }) => {
    const orderId = await sent()
    later(29)
    const before = await snapshotOf(shop.db)
    assert.equal(await close(), 0)
    assert.deepEqual(await snapshotOf(shop.db), before)
    later(2)
    assert.equal(await close(), 1)
    assert.equal(await statusOf(orderId), 'closed')
    assert.equal(await close(), 0)
    const closed = await askBack(shop, orderId, [1])
    assert.deepEqual(closed, { ok: false, error: { code: 'order_state_conflict' } })
  })

  test('closes only after the last parcel’s time', async ({ assert }) => {
    const { orderId } = await paidOrder(shop, { quantity: 2 })
    await shipOrder(shop, orderId, { lines: await unitsOf(shop, orderId, 1) })
    later(40)
    assert.equal(await close(), 0, 'some of it is still to be sent')
    await shipOrder(shop, orderId)
    assert.equal(await close(), 0)
    later(31)
    await close()
    assert.equal(await statusOf(orderId), 'closed')
  })

  test('waits for a return, and closes when it is settled', async ({ assert }) => {
    const orderId = await sent()
    later(29)
    const returnId = await approvedReturn(shop, orderId, 1)
    later(2)
    await close()
    assert.equal(await statusOf(orderId), 'open')
    await receiveReturn(shop, returnId)
    later(2)
    await close()
    assert.equal(await statusOf(orderId), 'closed')
  })

  test('does not wait for a return that was rejected', async ({ assert }) => {
    const orderId = await sent()
    const asked = await askBack(shop, orderId, [1])
    if (asked.ok) await decideReturn(shop, asked.value.returnId, { step: 'reject', reason: 'used' })
    later(31)
    await close()
    assert.equal(await statusOf(orderId), 'closed')
  })

  test('waits for money that is on its way back', async ({ assert }) => {
    const orderId = await sent()
    const returnId = await approvedReturn(shop, orderId, 1)
    await receiveReturn(shop, returnId, { refund: 'units' })
    later(31)
    await close()
    assert.equal(await statusOf(orderId), 'open')
  })

  test('waits while its payment is disputed', async ({ assert }) => {
    const orderId = await sent()
    await contest(shop.db, orderId)
    later(31)
    await close()
    assert.equal(await statusOf(orderId), 'open')
  })

  test('that cannot be closed yet holds up no other', async ({ assert }) => {
    const stuck = await sent()
    await contest(shop.db, stuck)
    const orderId = await sent()
    later(31)
    assert.equal(await close(), 2)
    assert.equal(await statusOf(orderId), 'closed')
    assert.equal(await close(), 0, 'the other is looked at again tomorrow')
    later(1)
    assert.equal(await close(), 1)
    assert.equal(await statusOf(stuck), 'open')
  })

  test('that was returned whole closes too', async ({ assert }) => {
    const orderId = await sent()
    await receiveReturn(shop, await approvedReturn(shop, orderId, 2))
    later(31)
    await close()
    assert.equal(await statusOf(orderId), 'closed')
  })

  test('is found by an index, however many are not over', async ({ assert }) => {
    const plan = await shop.db.transaction(async (trx) => {
      await rows(trx, 'SET LOCAL enable_seqscan = off')
      return rows<{ 'QUERY PLAN': string }>(
        trx,
        `EXPLAIN SELECT id FROM orders.orders
         WHERE status = 'open' AND fulfilment_status IN ('fulfilled', 'returned') AND close_at <= now()
         ORDER BY close_at LIMIT 50 FOR UPDATE SKIP LOCKED`
      )
    })
    assert.include(JSON.stringify(plan), 'orders_due_to_close')
  })
})
