import { test } from '@japa/runner'
import { orderRevenue, ordersPaid } from '../../src/orders/metrics.ts'
import { attemptsOf, orderOf, paymentsOf, refundsOf } from '../support/orders.ts'
import { statementsOf } from '../support/statements.ts'
import { levelOf } from '../support/stock.ts'
import { ledgerMustAgree } from '../support/ledger.ts'
import { TestShop } from '../support/test_shop.ts'

test.group('When a shopper pays', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open()
    return () => shop.close()
  })
  group.each.setup(async () => {
    await shop.clear()
    return () => ledgerMustAgree(shop)
  })

  test('the order is paid, its stock allocated, its cart closed, and a mail is out', async ({
    assert,
  }) => {
    const { orderId, variantIds, cartToken } = await shop.placeOrder({ lines: 2, quantity: 3 })
    await shop.pay(orderId)
    await shop.hear()

    const order = await orderOf(shop.db, orderId)
    assert.containsSubset(order, { status: 'open', payment_status: 'paid', captured: order.total })
    for (const variantId of variantIds) {
      assert.containsSubset(await levelOf(shop.db, variantId), { reserved: 0, allocated: 3 })
    }
    assert.lengthOf(await paymentsOf(shop.db, orderId), 1)
    await assert.rejects(() => shop.place(cartToken), 'Not placed: order_already_paid')
    assert.deepEqual(
      shop.postBox.mails.map(({ to }) => to),
      ['ada@example.com']
    )
  })

  test('it counts once, however often and under however many ids Stripe tells of it', async ({
    assert,
  }) => {
    const { webhooks } = shop.sandbox.stripe
    webhooks.behaviour.duplicate = true
    webhooks.behaviour.twoIds = true
    const { orderId, variantIds } = await shop.placeOrder()
    await shop.pay(orderId)
    await shop.hear()
    await webhooks.deliver(webhooks.all()[0]?.eventId ?? '')
    await shop.deliver()

    assert.equal((await orderOf(shop.db, orderId)).version, 2)
    assert.lengthOf(await paymentsOf(shop.db, orderId), 1)
    assert.isEmpty(await refundsOf(shop.db, orderId))
    for (const id of variantIds) {
      assert.containsSubset(await levelOf(shop.db, id), { reserved: 0, allocated: 1 })
    }
    assert.lengthOf(shop.postBox.mails, 1)
  })

  test('the dashboards count it, and what it cost', async ({ assert }) => {
    ordersPaid.reset()
    orderRevenue.reset()
    const { orderId } = await shop.placeOrder()
    assert.isEmpty((await ordersPaid.get()).values)
    await shop.pay(orderId)
    await shop.hear()

    const { total } = await orderOf(shop.db, orderId)
    const labels = { currency: 'GBP' }
    assert.deepEqual((await ordersPaid.get()).values, [{ labels, value: 1 }])
    assert.deepEqual((await orderRevenue.get()).values, [{ labels, value: Number(total) }])
  })

  test('an event that was never ours is kept, and changes nothing', async ({ assert }) => {
    const { orderId } = await shop.placeOrder()
    const before = await orderOf(shop.db, orderId)
    await shop.stripe.checkout.sessions.create({
      mode: 'payment',
      success_url: 'https://elsewhere.example',
      line_items: [
        {
          quantity: 1,
          price_data: { currency: 'gbp', unit_amount: 999, product_data: { name: 'Elsewhere' } },
        },
      ],
    })
    const [elsewhere] = shop.sandbox.stripe.control
      .describe()
      .sessions.filter((session) => session.client_reference_id === null)
    shop.sandbox.stripe.control.pay(elsewhere?.id ?? '')
    assert.isEmpty(await shop.hear())
    assert.deepEqual(await orderOf(shop.db, orderId), before)
  })

  test('while Stripe is out of reach nothing is given up, and all is well once it is back', async ({
    assert,
  }) => {
    const { orderId, variantIds } = await shop.placeOrder()
    await shop.pay(orderId)
    const endpoint = 'GET /v1/checkout/sessions/:id'
    shop.sandbox.stripe.control.faults.plan({ endpoint, kind: 'error', status: 503, times: 2 })
    const [outcome] = await shop.hear()
    assert.equal(outcome?.status, 'postponed')
    assert.equal((await orderOf(shop.db, orderId)).payment_status, 'pending')

    shop.sandbox.stripe.clock.advance(5)
    await shop.deliver()
    assert.equal((await orderOf(shop.db, orderId)).payment_status, 'paid')
    for (const id of variantIds) {
      assert.containsSubset(await levelOf(shop.db, id), { reserved: 0, allocated: 1 })
    }
  })

  test('two workers that settle at once settle once', async ({ assert }) => {
    shop.sandbox.stripe.webhooks.behaviour.twoIds = true
    const { orderId, variantIds } = await shop.placeOrder()
    await shop.pay(orderId)
    await shop.sandbox.stripe.webhooks.deliverAll()
    const outcomes = await shop.deliverAtOnce()
    await shop.deliver()

    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['done', 'done']
    )
    assert.equal((await orderOf(shop.db, orderId)).version, 2)
    assert.lengthOf(await paymentsOf(shop.db, orderId), 1)
    for (const id of variantIds) {
      assert.containsSubset(await levelOf(shop.db, id), { reserved: 0, allocated: 1 })
    }
    assert.lengthOf(shop.postBox.mails, 1)
  })

  test('webhook, settlement and mail take no more than 15 statements, for {$self} lines')
    .with([1, 13, 100])
    .run(async ({ assert }, lines) => {
      const { orderId } = await shop.placeOrder({ lines })
      await shop.pay(orderId)
      const { webhooks } = shop.sandbox.stripe
      const completed = webhooks
        .held()
        .find((event) => event.eventType === 'checkout.session.completed')
      const statements = await statementsOf(async () => {
        await webhooks.deliver(completed?.eventId ?? '')
        await shop.deliverRound()
        await shop.deliverRound()
      })
      assert.lengthOf(shop.postBox.mails, 1)
      assert.isAtMost(statements.length, 15, statements.join('\n---\n'))
      assert.equal(statements.length, 15)
    })
})

test.group('When a shopper pays by bank', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open()
    return () => shop.close()
  })
  group.each.setup(async () => {
    await shop.clear()
    return () => ledgerMustAgree(shop)
  })

  test('the stock is held until the money is there', async ({ assert }) => {
    const { orderId, variantIds, cartToken } = await shop.placeOrder()
    const id = await shop.pay(orderId, { debit: 'succeeds' })
    await shop.hear()
    assert.equal((await orderOf(shop.db, orderId)).payment_status, 'processing')
    await assert.rejects(() => shop.place(cartToken))
    assert.isEmpty(shop.postBox.mails)

    shop.sandbox.stripe.clock.advance(3 * 24 * 3600)
    await shop.expire()
    for (const variantId of variantIds) {
      assert.containsSubset(await levelOf(shop.db, variantId), { reserved: 1, allocated: 0 })
    }

    shop.sandbox.stripe.control.settle(id, 'succeeds')
    await shop.hear()
    assert.equal((await orderOf(shop.db, orderId)).payment_status, 'paid')
    for (const variantId of variantIds) {
      assert.containsSubset(await levelOf(shop.db, variantId), { reserved: 0, allocated: 1 })
    }
    assert.lengthOf(shop.postBox.mails, 1)
  })

  test('and it does not come, the order is cancelled and the stock given back', async ({
    assert,
  }) => {
    const { orderId, variantIds } = await shop.placeOrder()
    const id = await shop.pay(orderId, { debit: 'fails' })
    await shop.hear()
    shop.sandbox.stripe.control.settle(id, 'fails')
    await shop.hear()

    assert.containsSubset(await orderOf(shop.db, orderId), {
      status: 'cancelled',
      cancel_reason: 'payment_failed',
      payment_status: 'failed',
      captured: 0,
    })
    for (const variantId of variantIds) {
      assert.containsSubset(await levelOf(shop.db, variantId), { reserved: 0, allocated: 0 })
    }
    assert.equal((await attemptsOf(shop.db, orderId))[0]?.state, 'failed')
  })

  test('an older state that arrives after a newer one changes nothing', async ({ assert }) => {
    const { orderId } = await shop.placeOrder()
    const id = await shop.pay(orderId, { debit: 'succeeds' })
    shop.sandbox.stripe.control.settle(id, 'succeeds')
    const { webhooks } = shop.sandbox.stripe
    for (const { eventId } of webhooks.held().reverse()) {
      await webhooks.deliver(eventId)
      await shop.deliver()
      assert.equal((await orderOf(shop.db, orderId)).payment_status, 'paid')
    }
    assert.equal((await orderOf(shop.db, orderId)).version, 2)
  })
})

test.group('When money comes for an order that is cancelled', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open()
    return () => shop.close()
  })
  group.each.setup(async () => {
    await shop.clear()
    return () => ledgerMustAgree(shop)
  })

  /** The order is cancelled here behind Stripe's back, as no working shop would: the page stays open. */
  async function cancelledAs(reason: 'expired' | 'customer', stock = 10) {
    const placed = await shop.placeOrder({ stock })
    await shop.cancelBehindStripe(placed.orderId, reason)
    return placed
  }

  test('only because time had run out, it lives again', async ({ assert }) => {
    const { orderId, variantIds } = await cancelledAs('expired')
    await shop.pay(orderId)
    await shop.hear()

    assert.containsSubset(await orderOf(shop.db, orderId), {
      status: 'open',
      cancel_reason: null,
      payment_status: 'paid',
    })
    for (const id of variantIds) {
      assert.containsSubset(await levelOf(shop.db, id), { reserved: 0, allocated: 1 })
    }
    assert.isEmpty(await refundsOf(shop.db, orderId))
    assert.lengthOf(shop.postBox.mails, 1)
  })

  test('and its stock went to somebody else meanwhile, it goes back in full', async ({
    assert,
  }) => {
    const { orderId, variantIds } = await cancelledAs('expired', 1)
    await shop.sellOut(variantIds)
    await shop.pay(orderId)
    await shop.hear()

    const order = await orderOf(shop.db, orderId)
    assert.containsSubset(order, { status: 'cancelled', payment_status: 'paid' })
    assert.deepEqual(await refundsOf(shop.db, orderId), [
      { amount: order.total, reason: 'out_of_stock', state: 'pending' },
    ])
    for (const id of variantIds) {
      assert.containsSubset(await levelOf(shop.db, id), { reserved: 0, allocated: 0 })
    }
  })

  test('and the shopper has ordered again, it goes back in full', async ({ assert }) => {
    const { orderId, cartToken } = await cancelledAs('expired')
    const again = await shop.place(cartToken)
    await shop.pay(orderId)
    await shop.hear()

    const order = await orderOf(shop.db, orderId)
    assert.containsSubset(order, { status: 'cancelled', payment_status: 'paid' })
    assert.deepEqual(await refundsOf(shop.db, orderId), [
      { amount: order.total, reason: 'order_cancelled', state: 'pending' },
    ])
    assert.containsSubset(await orderOf(shop.db, again.orderId), {
      status: 'open',
      payment_status: 'pending',
    })
  })

  test('by its customer, it goes back in full', async ({ assert }) => {
    const { orderId } = await cancelledAs('customer')
    await shop.pay(orderId)
    await shop.hear()
    await shop.hear()

    const order = await orderOf(shop.db, orderId)
    assert.containsSubset(order, { status: 'cancelled', cancel_reason: 'customer' })
    assert.deepEqual(await refundsOf(shop.db, orderId), [
      { amount: order.total, reason: 'order_cancelled', state: 'pending' },
    ])
  })
})
