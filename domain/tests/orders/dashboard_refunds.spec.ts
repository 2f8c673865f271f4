import { test } from '@japa/runner'
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

test.group('A refund made in Stripe’s dashboard', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open()
    return () => shop.close()
  })
  group.each.setup(async () => {
    await shop.clear()
    return () => ledgerMustAgree(shop)
  })

  const control = () => shop.sandbox.stripe.control

  test('is booked once, over what is left, however often Stripe tells', async ({ assert }) => {
    const { orderId, sessionId } = await paidOrder(shop)
    const { id } = control().refund(sessionId, 1000)
    await shop.hear()
    await shop.hear()
    assert.deepEqual(await refundedOf(shop, orderId), [418, 417, 165])
    assert.equal((await orderOf(shop.db, orderId)).payment_status, 'partially_refunded')
    assert.containsSubset(await refundRowsOf(shop, orderId), [
      { amount: 1000, state: 'succeeded', reason: 'made_at_provider', provider_refund_id: id },
    ])
    control().refund(sessionId)
    await shop.hear()
    assert.deepEqual(await refundedOf(shop, orderId), [1000, 1000, 395])
    assert.lengthOf(await refundRowsOf(shop, orderId), 2)
  })

  test('is booked though only one of its events arrives', async ({ assert }) => {
    for (const heard of ['refund.created', 'charge.refunded']) {
      const { orderId, sessionId } = await paidOrder(shop)
      control().refund(sessionId, 700)
      const { webhooks } = shop.sandbox.stripe
      for (const { eventId, eventType } of webhooks.held())
        if (eventType !== heard) webhooks.drop(eventId)
      await shop.hear()
      assert.equal((await orderOf(shop.db, orderId)).refunded, 700, heard)
    }
  })

  test('before its payment is booked waits for it', async ({ assert }) => {
    const { orderId } = await shop.placeOrder()
    const sessionId = await shop.pay(orderId)
    control().refund(sessionId, 300)
    const { webhooks } = shop.sandbox.stripe
    const early = webhooks.held().filter(({ eventType }) => eventType === 'refund.created')
    for (const { eventId } of early) await webhooks.deliver(eventId)
    const outcomes = await shop.deliver()
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['postponed']
    )
    await shop.hear()
    shop.sandbox.stripe.clock.advance(6)
    await shop.hear()
    assert.equal((await orderOf(shop.db, orderId)).refunded, 300)
  })

  test('of somebody else’s payment in the same account changes nothing', async ({ assert }) => {
    const session = await shop.stripe.checkout.sessions.create({
      mode: 'payment',
      line_items: [
        {
          quantity: 1,
          price_data: { currency: 'gbp', unit_amount: 900, product_data: { name: 'x' } },
        },
      ],
      success_url: 'http://localhost:8080/',
    })
    control().pay(session.id)
    control().refund(session.id)
    const outcomes = await shop.hear()
    assert.isTrue(outcomes.every(({ status }) => status === 'done'))
    assert.isEmpty(await shop.db.from('payments.refunds'))
  })

  test('while ours waits takes what ours does not claim', async ({ assert }) => {
    const { orderId, sessionId, lineIds } = await paidOrder(shop)
    const [mug] = lineIds
    if (!mug) throw new Error('There are lines')
    await askFor(shop, orderId, { kind: 'parts', lines: [{ lineId: mug }], shipping: null })
    control().refund(sessionId, 1395)
    await shop.hear()
    assert.deepEqual(await refundedOf(shop, orderId), [0, 1000, 395])
    await settleRefunds(shop)
    assert.deepEqual(await refundedOf(shop, orderId), [1000, 1000, 395])
  })

  test('that leaves too little for ours is recorded as it is, and ours fails', async ({
    assert,
  }) => {
    const { orderId, sessionId, lineIds } = await paidOrder(shop)
    const [mug] = lineIds
    if (!mug) throw new Error('There are lines')
    await askFor(shop, orderId, { kind: 'parts', lines: [{ lineId: mug }], shipping: null })
    control().refund(sessionId, 2000)
    await shop.hear()
    assert.deepEqual(await refundedOf(shop, orderId), [605, 1000, 395])
    await ledgerMustAgree(shop)
    const refused = await askFor(shop, orderId, goodwill(1))
    assert.containsSubset(refused, { ok: false, error: { left: { amount: 0 } } })

    await settleRefunds(shop)
    assert.sameMembers(
      (await refundRowsOf(shop, orderId)).map(({ state }) => state),
      ['succeeded', 'failed']
    )
    assert.isTrue((await askFor(shop, orderId, { kind: 'rest' })).ok)
    await settleRefunds(shop)
    assert.deepEqual(await refundedOf(shop, orderId), [1000, 1000, 395])
    assert.equal(
      atStripe(shop).reduce((sum, { amount }) => sum + amount, 0),
      2395
    )
  })

  test('heard while ours is being made leaves both booked, each once', async ({ assert }) => {
    const { orderId, sessionId } = await paidOrder(shop)
    await askFor(shop, orderId, goodwill(1000))
    control().faults.plan({ endpoint: REFUND, kind: 'hold', when: 'after' })
    const sending = shop.sendRefunds()
    await control().faults.someoneHeld()
    control().refund(sessionId, 500)
    await shop.hear()
    assert.equal((await orderOf(shop.db, orderId)).refunded, 1500)
    control().faults.release()
    await sending
    await shop.hear()
    assert.equal((await orderOf(shop.db, orderId)).refunded, 1500)
    assert.lengthOf(atStripe(shop), 2)
    assert.lengthOf(await refundRowsOf(shop, orderId), 2)
  })

  test('after another came back unheard is booked with it', async ({ assert }) => {
    const { orderId, sessionId } = await paidOrder(shop)
    await askFor(shop, orderId, goodwill(1500))
    await settleRefunds(shop)
    const [first] = atStripe(shop)
    control().settleRefund(first?.id ?? '', 'failed')
    const { webhooks } = shop.sandbox.stripe
    for (const { eventId } of webhooks.held()) webhooks.drop(eventId)
    control().refund(sessionId, 2000)
    await shop.hear()
    assert.equal((await orderOf(shop.db, orderId)).refunded, 2000)
    assert.sameMembers(
      (await refundRowsOf(shop, orderId)).map(({ state }) => state),
      ['failed', 'succeeded']
    )
  })

  test('of an order’s second payment is none of what the order says', async ({ assert }) => {
    const { orderId } = await shop.placeOrder()
    const first = await shop.sessionOf(orderId)
    await shop.anotherPage(orderId)
    control().pay(first)
    const second = await shop.pay(orderId)
    await shop.hear()
    const paid = await orderOf(shop.db, orderId)
    const [ours] = await refundRowsOf(shop, orderId)
    assert.equal(ours?.reason, 'duplicate')
    const intents = control()
      .describe()
      .paymentIntents.map(({ id }) => id)
    const [extra] = await shop.db
      .from('payments.refunds')
      .join('payments.payments', 'payments.id', 'refunds.payment_id')
      .select('payment_intent_id')
    const ofSecond = intents[0] === extra.payment_intent_id ? first : second
    control().refund(ofSecond)
    await shop.hear()
    await settleRefunds(shop)
    assert.deepEqual(await orderOf(shop.db, orderId), paid)
    assert.sameDeepMembers(
      (await refundRowsOf(shop, orderId)).map(({ reason, state }) => [reason, state]),
      [
        ['duplicate', 'failed'],
        ['duplicate', 'succeeded'],
      ]
    )
  })
})
