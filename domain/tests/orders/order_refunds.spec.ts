import { test } from '@japa/runner'
import { LockCart } from '../../src/carts/index.ts'
import { CancelOrder } from '../../src/orders/index.ts'
import { rows } from '../../src/shared/index.ts'
import { untilWaiting } from '../support/gates.ts'
import { ledgerMustAgree } from '../support/ledger.ts'
import {
  askFor,
  atStripe,
  goodwill,
  paidOrder,
  refundedOf,
  refundRowsOf,
  settleRefunds,
} from '../support/money.ts'
import { orderOf } from '../support/orders.ts'
import { TestShop } from '../support/test_shop.ts'

const REFUND = 'POST /v1/refunds'

/** Two lines of two things at £5 each, and £3.95 postage: £23.95. */
test.group('Refunding an order', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open()
    return () => shop.close()
  })
  group.each.setup(async () => {
    await shop.clear()
    return () => ledgerMustAgree(shop)
  })

  const faults = () => shop.sandbox.stripe.control.faults

  test('in full gives back every line and the postage', async ({ assert }) => {
    const { orderId } = await paidOrder(shop)
    const asked = await askFor(shop, orderId, { kind: 'rest' })
    assert.isTrue(asked.ok)
    assert.deepEqual(await refundedOf(shop, orderId), [0, 0, 0], 'nothing is booked before it went')
    await settleRefunds(shop)

    assert.deepEqual(await refundedOf(shop, orderId), [1000, 1000, 395])
    assert.containsSubset(await orderOf(shop.db, orderId), {
      payment_status: 'refunded',
      refunded: 2395,
    })
    assert.deepEqual(
      atStripe(shop).map(({ amount }) => amount),
      [2395]
    )
  })

  test('piece by piece, by sum, by postage, and as goodwill, comes to what was paid', async ({
    assert,
  }) => {
    const { orderId, lineIds } = await paidOrder(shop)
    const [mug, clock] = lineIds
    if (!mug || !clock) throw new Error('There are two lines')
    const step = async (scope: Parameters<typeof askFor>[2]) => {
      await askFor(shop, orderId, scope)
      await settleRefunds(shop)
      return refundedOf(shop, orderId)
    }
    const shipping = null
    assert.deepEqual(
      await step({ kind: 'parts', lines: [{ lineId: mug, quantity: 1 }], shipping }),
      [500, 0, 0]
    )
    assert.deepEqual(
      await step({ kind: 'parts', lines: [{ lineId: clock, amount: 333 }], shipping: 95 }),
      [500, 333, 95]
    )
    assert.deepEqual(await step(goodwill(100)), [534, 379, 115])
    assert.equal((await orderOf(shop.db, orderId)).payment_status, 'partially_refunded')
    assert.deepEqual(
      await step({ kind: 'parts', lines: [{ lineId: clock }], shipping }),
      [534, 1000, 115]
    )
    assert.deepEqual(await step({ kind: 'rest' }), [1000, 1000, 395])
    assert.equal((await orderOf(shop.db, orderId)).payment_status, 'refunded')
  })

  test('is told once for each, by its id and the order’s version', async ({ assert }) => {
    const { orderId } = await paidOrder(shop)
    for (const amount of [100, 200]) {
      await askFor(shop, orderId, goodwill(amount))
      await settleRefunds(shop)
      await shop.hear()
    }
    const told = await rows<{ version: number; refundId: string }>(
      shop.db,
      `SELECT version, payload->>'refundId' AS "refundId" FROM outbox.events
       WHERE aggregate_id = ? AND type = 'orders.refunded' ORDER BY version`,
      [orderId]
    )
    const refunds = await refundRowsOf(shop, orderId)
    assert.deepEqual(
      told,
      refunds.map(({ id }, index) => ({ version: 3 + index, refundId: id }))
    )
  })

  test('above what was captured is refused, what is on its way counted, and says what is left', async ({
    assert,
  }) => {
    const { orderId } = await paidOrder(shop)
    await askFor(shop, orderId, goodwill(2000))
    const before = await refundRowsOf(shop, orderId)

    const refused = await askFor(shop, orderId, goodwill(396))
    assert.containsSubset(refused, {
      ok: false,
      error: { code: 'refund_exceeds_captured', left: { amount: 395, shipping: 65 } },
    })
    assert.deepEqual(await refundRowsOf(shop, orderId), before)
    assert.isTrue((await askFor(shop, orderId, goodwill(395))).ok)
  })

  test('that nobody has paid is refused', async ({ assert }) => {
    const { orderId } = await shop.placeOrder()
    const refused = await askFor(shop, orderId, { kind: 'rest' })
    assert.containsSubset(refused, { ok: false, error: { code: 'order_not_paid' } })
    assert.isEmpty(await refundRowsOf(shop, orderId))
  })

  test('that fails is free to be given back again', async ({ assert }) => {
    const { orderId } = await paidOrder(shop)
    await askFor(shop, orderId, goodwill(2000))
    faults().plan({ endpoint: REFUND, kind: 'error', status: 400 })
    await settleRefunds(shop)
    assert.containsSubset(await refundRowsOf(shop, orderId), [{ state: 'failed' }])
    assert.isTrue((await askFor(shop, orderId, { kind: 'rest' })).ok)
    await settleRefunds(shop)
    assert.deepEqual(await refundedOf(shop, orderId), [1000, 1000, 395])
  })

  test('twice at the same moment gives back once what is there once', async ({ assert }) => {
    const { orderId } = await paidOrder(shop)
    const { cart_id: cartId } = await shop.db.from('orders.orders').where('id', orderId).first()
    const gate = await shop.db.transaction()
    await new LockCart().execute(gate, cartId)
    const rivals = [1500, 1500].map((amount) => askFor(shop, orderId, goodwill(amount)))
    await untilWaiting(shop.db, 2)
    await gate.rollback()
    const results = await Promise.all(rivals)
    assert.sameMembers(
      results.map((result) => (result.ok ? 'asked' : result.error.code)),
      ['asked', 'refund_exceeds_captured']
    )
    await settleRefunds(shop)
    assert.equal((await orderOf(shop.db, orderId)).refunded, 1500)
    assert.lengthOf(atStripe(shop), 1)
  })

  test('while its customer cancels it gives back all of it, and no more', async ({ assert }) => {
    const { orderId } = await paidOrder(shop)
    const { cart_id: cartId } = await shop.db.from('orders.orders').where('id', orderId).first()
    const cancelOrder = await shop.make(CancelOrder)
    const gate = await shop.db.transaction()
    await new LockCart().execute(gate, cartId)
    const refund = askFor(shop, orderId, goodwill(1500))
    await untilWaiting(shop.db, 1)
    const cancelled = cancelOrder.execute(orderId, 'cancel_by_customer')
    await untilWaiting(shop.db, 2)
    await gate.rollback()
    await Promise.all([refund, cancelled])
    await settleRefunds(shop)
    await settleRefunds(shop)

    assert.deepEqual(await refundedOf(shop, orderId), [1000, 1000, 395])
    assert.deepEqual(
      atStripe(shop)
        .map(({ amount }) => amount)
        .toSorted((a, b) => a - b),
      [895, 1500]
    )
  })

  test('whose answer got lost, and that is asked for again, exists once at Stripe', async ({
    assert,
  }) => {
    const { orderId } = await paidOrder(shop)
    await askFor(shop, orderId, goodwill(500))
    faults().plan({ endpoint: REFUND, kind: 'drop', when: 'after', times: 2 })
    await shop.sendRefunds()
    assert.lengthOf(atStripe(shop), 1, 'it was made, and nobody knows')

    shop.sandbox.stripe.clock.advance(120)
    await settleRefunds(shop)
    assert.lengthOf(atStripe(shop), 1)
    assert.equal((await orderOf(shop.db, orderId)).refunded, 500)
  })

  test('whose answer got lost, and is refused a day later, is found before it is given up', async ({
    assert,
  }) => {
    const { orderId } = await paidOrder(shop)
    await askFor(shop, orderId, { kind: 'rest' })
    faults().plan({ endpoint: REFUND, kind: 'drop', when: 'after', times: 2 })
    await shop.sendRefunds()
    shop.sandbox.stripe.clock.advance(120)
    faults().plan({ endpoint: REFUND, kind: 'error', status: 400 })
    await settleRefunds(shop)
    assert.lengthOf(atStripe(shop), 1)
    assert.containsSubset(await refundRowsOf(shop, orderId), [{ state: 'succeeded' }])
    assert.equal((await orderOf(shop.db, orderId)).payment_status, 'refunded')
  })

  test('that Stripe failed to make, and would fail again all day, goes under another key', async ({
    assert,
  }) => {
    const { orderId } = await paidOrder(shop)
    await askFor(shop, orderId, goodwill(500))
    faults().plan({ endpoint: REFUND, kind: 'error', status: 500, when: 'after' })
    await shop.sendRefunds()
    shop.sandbox.stripe.clock.advance(120)
    await settleRefunds(shop)
    assert.lengthOf(atStripe(shop), 1, 'it was made all the same, and found')
    assert.equal((await orderOf(shop.db, orderId)).refunded, 500)

    await askFor(shop, orderId, goodwill(300))
    faults().plan({ endpoint: REFUND, kind: 'error', status: 500 })
    await shop.sendRefunds()
    shop.sandbox.stripe.clock.advance(120)
    await settleRefunds(shop)
    assert.deepEqual(
      atStripe(shop).map(({ amount }) => amount),
      [500, 300]
    )
  })

  test('whose event is quicker than the answer is booked once', async ({ assert }) => {
    const { orderId } = await paidOrder(shop)
    await askFor(shop, orderId, goodwill(500))
    faults().plan({ endpoint: REFUND, kind: 'hold', when: 'after' })
    const sending = shop.sendRefunds()
    await faults().someoneHeld()
    await shop.hear()
    assert.equal((await orderOf(shop.db, orderId)).refunded, 500)
    faults().release()
    await sending
    await shop.hear()
    assert.equal((await orderOf(shop.db, orderId)).refunded, 500)
    const [made] = atStripe(shop)
    assert.containsSubset(await refundRowsOf(shop, orderId), [
      { state: 'succeeded', provider_refund_id: made?.id },
    ])
  })
})
