import { test } from '@japa/runner'
import { attemptsOf, orderOf } from '../support/orders.ts'
import { levelOf } from '../support/stock.ts'
import { ledgerMustAgree } from '../support/ledger.ts'
import { TestShop } from '../support/test_shop.ts'
import type { VariantId } from '../../src/shared/index.ts'

const EXPIRE = 'POST /v1/checkout/sessions/:id/expire'
const CREATE = 'POST /v1/checkout/sessions'

test.group('When the time to pay has run out', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open()
    return () => shop.close()
  })
  group.each.setup(async () => {
    await shop.clear()
    return () => ledgerMustAgree(shop)
  })

  const minutes = (count: number) => shop.sandbox.stripe.clock.advance(count * 60)
  const reserved = async ([id]: VariantId[]) => (id ? (await levelOf(shop.db, id)).reserved : null)
  const sessionStatus = async (id: string) =>
    (await shop.stripe.checkout.sessions.retrieve(id)).status

  test('the page is closed, the order cancelled and the stock given back', async ({ assert }) => {
    const { orderId, variantIds } = await shop.placeOrder()
    shop.holdPagesOpen()
    minutes(34)
    assert.equal(await shop.expire(), 0)
    minutes(2)
    assert.equal(await shop.expire(), 1)

    assert.equal(await sessionStatus(await shop.sessionOf(orderId)), 'expired')
    assert.containsSubset(await orderOf(shop.db, orderId), {
      status: 'cancelled',
      cancel_reason: 'expired',
    })
    assert.equal(await reserved(variantIds), 0)
    assert.equal((await attemptsOf(shop.db, orderId))[0]?.state, 'expired')
    assert.equal(await shop.expire(), 0)
  })

  test('but the shopper has paid in the last second, the order is paid', async ({ assert }) => {
    const { orderId, variantIds } = await shop.placeOrder()
    await shop.pay(orderId)
    shop.loseWebhooks()
    minutes(36)
    await shop.expire()
    assert.equal((await orderOf(shop.db, orderId)).status, 'open')
    assert.equal(await reserved(variantIds), 1)

    await shop.deliver()
    assert.containsSubset(await orderOf(shop.db, orderId), {
      status: 'open',
      payment_status: 'paid',
    })
    assert.equal(await reserved(variantIds), 0)
  })

  test('and Stripe is out of reach, the stock stays held until Stripe has had its say', async ({
    assert,
  }) => {
    const { orderId, variantIds } = await shop.placeOrder()
    shop.holdPagesOpen()
    shop.sandbox.stripe.control.faults.plan({ endpoint: EXPIRE, kind: 'error' })
    minutes(36)
    assert.equal(await shop.expire(), 1)
    assert.equal((await orderOf(shop.db, orderId)).status, 'open')
    assert.equal(await reserved(variantIds), 1)
    assert.equal(await shop.expire(), 0, 'nobody asks again at once')

    minutes(6)
    assert.equal(await shop.expire(), 1)
    assert.equal((await orderOf(shop.db, orderId)).status, 'cancelled')
    assert.equal(await reserved(variantIds), 0)
  })

  test('two workers share the work', async ({ assert }) => {
    await shop.placeOrder()
    await shop.placeOrder()
    shop.holdPagesOpen()
    minutes(36)
    const taken = await Promise.all([shop.expire(), shop.expire()])
    assert.equal(taken[0] + taken[1], 2)
    const { events } = shop.sandbox.stripe.control.describe()
    const expiries = events.filter(({ type }) => type === 'checkout.session.expired')
    assert.lengthOf(expiries, 2)
  })

  test('and a worker died after it had closed the page, another one cancels the order', async ({
    assert,
  }) => {
    const { orderId, variantIds } = await shop.placeOrder()
    shop.sandbox.stripe.control.expire(await shop.sessionOf(orderId))
    shop.loseWebhooks()
    minutes(36)
    await shop.expire()
    assert.equal((await orderOf(shop.db, orderId)).cancel_reason, 'expired')
    assert.equal(await reserved(variantIds), 0)
  })

  test('Stripe’s own word is enough', async ({ assert }) => {
    const { orderId, variantIds } = await shop.placeOrder()
    minutes(36)
    await shop.hear()
    assert.equal((await orderOf(shop.db, orderId)).cancel_reason, 'expired')
    assert.equal(await reserved(variantIds), 0)
    assert.equal(await shop.expire(), 0)
  })

  test('an order that Stripe never heard of is cancelled without asking', async ({ assert }) => {
    shop.sandbox.stripe.control.faults.plan({ endpoint: CREATE, kind: 'drop', times: 2 })
    const { orderId, paymentUrl } = await shop.placeOrder()
    assert.isNull(paymentUrl)
    await shop.forgetThatItWasSent(orderId)
    shop.sandbox.stripe.control.faults.plan({ endpoint: '*', kind: 'error', times: 99 })
    minutes(36)
    await shop.expire()
    assert.equal((await orderOf(shop.db, orderId)).cancel_reason, 'expired')
  })

  test('an order that is being paid by bank is left alone', async ({ assert }) => {
    const { orderId, variantIds } = await shop.placeOrder()
    await shop.pay(orderId, { debit: 'succeeds' })
    await shop.hear()
    minutes(60 * 24)
    assert.equal(await shop.expire(), 0)
    assert.equal((await orderOf(shop.db, orderId)).payment_status, 'processing')
    assert.equal(await reserved(variantIds), 1)
  })
})
