import { test } from '@japa/runner'
import { CancelOrder } from '../../src/orders/index.ts'
import { newId, type OrderId, type VariantId } from '../../src/shared/index.ts'
import { orderOf, refundsOf } from '../support/orders.ts'
import { levelOf } from '../support/stock.ts'
import { ledgerMustAgree } from '../support/ledger.ts'
import { TestShop } from '../support/test_shop.ts'

const EXPIRE = 'POST /v1/checkout/sessions/:id/expire'

test.group('When a customer cancels', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open()
    return () => shop.close()
  })
  group.each.setup(async () => {
    await shop.clear()
    return () => ledgerMustAgree(shop)
  })

  const cancel = async (orderId: OrderId) =>
    (await shop.make(CancelOrder)).execute(orderId, 'cancel_by_customer')
  const held = async ([id]: VariantId[]) => {
    if (!id) return null
    const { reserved, allocated } = await levelOf(shop.db, id)
    return { reserved, allocated }
  }

  test('an unpaid order, nobody can pay it any more and the stock is free', async ({ assert }) => {
    const { orderId, variantIds, cartToken } = await shop.placeOrder()
    assert.isTrue((await cancel(orderId)).ok)

    const session = await shop.stripe.checkout.sessions.retrieve(await shop.sessionOf(orderId))
    assert.equal(session.status, 'expired')
    assert.containsSubset(await orderOf(shop.db, orderId), {
      status: 'cancelled',
      cancel_reason: 'customer',
    })
    assert.deepEqual(await held(variantIds), { reserved: 0, allocated: 0 })
    await shop.hear()
    assert.equal((await orderOf(shop.db, orderId)).cancel_reason, 'customer')
    assert.isEmpty(await refundsOf(shop.db, orderId))
    assert.isString((await shop.place(cartToken)).paymentUrl)
  })

  test('a paid order that has not left, the money goes back in full', async ({ assert }) => {
    const { orderId, variantIds } = await shop.placeOrder()
    await shop.pay(orderId)
    await shop.hear()
    assert.isTrue((await cancel(orderId)).ok)

    const order = await orderOf(shop.db, orderId)
    assert.containsSubset(order, { status: 'cancelled', payment_status: 'paid' })
    assert.deepEqual(await refundsOf(shop.db, orderId), [
      { amount: order.total, reason: 'order_cancelled', state: 'pending' },
    ])
    assert.deepEqual(await held(variantIds), { reserved: 0, allocated: 0 })
  })

  test('twice, the second time is refused and changes nothing', async ({ assert }) => {
    const { orderId } = await shop.placeOrder()
    await shop.pay(orderId)
    await shop.hear()
    await cancel(orderId)
    const before = await orderOf(shop.db, orderId)
    assert.deepEqual(await cancel(orderId), { ok: false, error: 'order_state_conflict' })
    assert.deepEqual(await orderOf(shop.db, orderId), before)
    assert.lengthOf(await refundsOf(shop.db, orderId), 1)
  })

  test('while Stripe is out of reach, nothing is changed', async ({ assert }) => {
    const { orderId, variantIds } = await shop.placeOrder()
    const before = await orderOf(shop.db, orderId)
    shop.sandbox.stripe.control.faults.plan({ endpoint: '*', kind: 'drop', times: 2 })
    assert.deepEqual(await cancel(orderId), { ok: false, error: 'payment_provider_unavailable' })
    assert.deepEqual(await orderOf(shop.db, orderId), before)
    assert.deepEqual(await held(variantIds), { reserved: 1, allocated: 0 })
  })

  test('and has paid a moment before, the order is paid', async ({ assert }) => {
    const { orderId, variantIds } = await shop.placeOrder()
    await shop.pay(orderId)
    shop.loseWebhooks()
    assert.deepEqual(await cancel(orderId), { ok: false, error: 'order_state_conflict' })
    await shop.deliver()
    assert.containsSubset(await orderOf(shop.db, orderId), {
      status: 'open',
      payment_status: 'paid',
    })
    assert.deepEqual(await held(variantIds), { reserved: 0, allocated: 1 })
  })

  test('while the bank’s payment is on its way, it is refused', async ({ assert }) => {
    const { orderId } = await shop.placeOrder()
    await shop.pay(orderId, { debit: 'succeeds' })
    await shop.hear()
    const before = await orderOf(shop.db, orderId)
    assert.deepEqual(await cancel(orderId), { ok: false, error: 'order_state_conflict' })
    assert.deepEqual(await orderOf(shop.db, orderId), before)
  })

  test('an order that there is not, says so', async ({ assert }) => {
    assert.deepEqual(await cancel(newId<OrderId>()), { ok: false, error: 'order_not_found' })
  })

  test('and Stripe tells of the closed page first, it is the customer who cancelled it', async ({
    assert,
  }) => {
    const { orderId } = await shop.placeOrder()
    const { faults } = shop.sandbox.stripe.control
    faults.plan({ endpoint: EXPIRE, kind: 'hold', when: 'after' })
    const cancelling = cancel(orderId)
    await faults.someoneHeld()
    await shop.hear()
    assert.equal((await orderOf(shop.db, orderId)).status, 'open')
    faults.release()
    assert.isTrue((await cancelling).ok)
    shop.sandbox.stripe.clock.advance(60)
    await shop.hear()
    assert.containsSubset(await orderOf(shop.db, orderId), {
      cancel_reason: 'customer',
      version: 2,
    })
  })

  test('and dies with the page closed, the news of it cancels the order soon', async ({
    assert,
  }) => {
    const { orderId, variantIds } = await shop.placeOrder()
    const { faults } = shop.sandbox.stripe.control
    faults.plan({ endpoint: EXPIRE, kind: 'hold', when: 'after' })
    const dying = cancel(orderId)
    await faults.someoneHeld()
    await shop.hear()
    assert.deepEqual(await held(variantIds), { reserved: 1, allocated: 0 })
    shop.sandbox.stripe.clock.advance(60)
    await shop.hear()
    assert.containsSubset(await orderOf(shop.db, orderId), {
      status: 'cancelled',
      cancel_reason: 'expired',
    })
    faults.release()
    await dying
    assert.deepEqual(await held(variantIds), { reserved: 0, allocated: 0 })
  })
})
