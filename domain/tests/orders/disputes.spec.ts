import { test } from '@japa/runner'
import { RequestOrderRefund } from '../../src/orders/index.ts'
import { rows, type OrderId } from '../../src/shared/index.ts'
import { ledgerMustAgree } from '../support/ledger.ts'
import { paidOrder } from '../support/money.ts'
import { orderOf } from '../support/orders.ts'
import { TestShop } from '../support/test_shop.ts'

test.group('A payment that its bank contests', (group) => {
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
  const disputes = () =>
    rows<{ state: string; withdrawn: number; amount: number; is_refundable: boolean }>(
      shop.db,
      'SELECT * FROM payments.disputes ORDER BY created_at, id'
    )
  const told = async (orderId: OrderId) => {
    const sql = `SELECT type FROM outbox.events WHERE aggregate_id = ? AND type LIKE 'orders.disput%' ORDER BY version`
    return (await rows<{ type: string }>(shop.db, sql, [orderId])).map(({ type }) => type)
  }

  test('is shown with its order until the bank has decided, and staff are told', async ({
    assert,
  }) => {
    const { orderId, sessionId } = await paidOrder(shop)
    const { id } = control().dispute(sessionId)
    await shop.hear()
    assert.containsSubset(await orderOf(shop.db, orderId), {
      disputed: true,
      payment_status: 'paid',
      refunded: 0,
    })
    assert.containsSubset(await disputes(), [
      { state: 'needs_response', amount: 2395, withdrawn: 2395, is_refundable: false },
    ])
    const mail = shop.postBox.mails.at(-1)
    assert.equal(mail?.to, 'staff@pomander.example')
    assert.include(mail?.text, '£23.95')
    assert.match(mail?.text ?? '', /Answer it in Stripe’s dashboard by \d{4}-/)

    control().contestDispute(id)
    await shop.hear()
    assert.containsSubset(await disputes(), [{ state: 'under_review' }])
    control().closeDispute(id, 'won')
    await shop.hear()
    assert.isFalse((await orderOf(shop.db, orderId)).disputed)
    assert.containsSubset(await disputes(), [{ state: 'won', withdrawn: 0 }])
    assert.deepEqual(await told(orderId), [
      'orders.disputed',
      'orders.dispute_changed',
      'orders.dispute_ended',
    ])
  })

  test('and lost is no refund: the bank has the money, the order keeps its sums', async ({
    assert,
  }) => {
    const { orderId, sessionId } = await paidOrder(shop)
    const { id } = control().dispute(sessionId)
    control().closeDispute(id, 'lost')
    await shop.hear()
    assert.containsSubset(await orderOf(shop.db, orderId), {
      disputed: false,
      payment_status: 'paid',
      captured: 2395,
      refunded: 0,
    })
    assert.containsSubset(await disputes(), [{ state: 'lost', withdrawn: 2395 }])
    assert.deepEqual(await told(orderId), ['orders.dispute_changed'])
  })

  test('is booked once, whatever is told, twice, late or in another order', async ({ assert }) => {
    const { orderId, sessionId } = await paidOrder(shop)
    const { id } = control().dispute(sessionId)
    control().contestDispute(id)
    const { webhooks } = shop.sandbox.stripe
    for (const { eventId } of webhooks.held().toReversed()) {
      webhooks.duplicate(eventId, { newId: true })
      await webhooks.deliver(eventId)
    }
    await shop.hear()
    await shop.hear()
    assert.deepEqual(await told(orderId), ['orders.disputed'])
    assert.containsSubset(await disputes(), [{ state: 'under_review' }])
  })

  test('told by two events at the same moment is booked once', async ({ assert }) => {
    const { orderId, sessionId } = await paidOrder(shop)
    control().dispute(sessionId)
    await shop.sandbox.stripe.webhooks.deliverAll()
    await shop.deliverAtOnce()
    shop.sandbox.stripe.clock.advance(2)
    await shop.deliver()
    assert.deepEqual(await told(orderId), ['orders.disputed'])
    assert.lengthOf(await disputes(), 1)
  })

  test('only asked about takes nothing, until it is more than a question', async ({ assert }) => {
    const { orderId, sessionId } = await paidOrder(shop)
    const { id } = control().dispute(sessionId, 'fraudulent', { inquiry: true })
    await shop.hear()
    assert.isTrue((await orderOf(shop.db, orderId)).disputed)
    assert.containsSubset(await disputes(), [{ withdrawn: 0, is_refundable: true }])

    control().escalateInquiry(id)
    await shop.hear()
    assert.containsSubset(await disputes(), [{ withdrawn: 2395, is_refundable: false }])
    control().closeDispute(id, 'lost')
    await shop.hear()
    assert.isFalse((await orderOf(shop.db, orderId)).disputed)
  })

  test('keeps its order disputed for as long as any dispute is open', async ({ assert }) => {
    const { orderId } = await shop.placeOrder()
    const first = await shop.sessionOf(orderId)
    await shop.anotherPage(orderId)
    control().pay(first)
    const second = await shop.pay(orderId)
    await shop.hear()
    const opened = [first, second].map((session) => control().dispute(session).id)
    await shop.hear()
    assert.isTrue((await orderOf(shop.db, orderId)).disputed)
    control().closeDispute(opened[0] ?? '', 'won')
    await shop.hear()
    assert.isTrue((await orderOf(shop.db, orderId)).disputed)
    control().closeDispute(opened[1] ?? '', 'won')
    await shop.hear()
    assert.isFalse((await orderOf(shop.db, orderId)).disputed)
  })

  test('before it is booked waits for it', async ({ assert }) => {
    const { orderId } = await shop.placeOrder()
    control().dispute(await shop.pay(orderId))
    const { webhooks } = shop.sandbox.stripe
    for (const { eventId, eventType } of webhooks.held()) {
      if (eventType === 'charge.dispute.created') await webhooks.deliver(eventId)
    }
    const outcomes = await shop.deliver()
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['postponed']
    )
    await shop.hear()
    shop.sandbox.stripe.clock.advance(6)
    await shop.hear()
    assert.isTrue((await orderOf(shop.db, orderId)).disputed)
  })

  test('and lost cannot be given back by a refund: Stripe refuses, and staff are told', async ({
    assert,
  }) => {
    const { orderId, sessionId } = await paidOrder(shop)
    control().closeDispute(control().dispute(sessionId).id, 'lost')
    await shop.hear()
    const request = await shop.make(RequestOrderRefund)
    await shop.db.transaction((trx) =>
      request.execute(trx, { orderId, scope: { kind: 'rest' }, reason: 'goodwill' })
    )
    await shop.sendRefunds()
    await shop.hear()
    assert.equal((await orderOf(shop.db, orderId)).refunded, 0)
    const mail = shop.postBox.mails.at(-1)
    assert.match(mail?.subject ?? '', /^A refund of order \S+ failed$/)
    assert.include(mail?.text, 'has been charged back')
  })
})
