import { test } from '@japa/runner'
import { AskAfterBankPayments } from '../../src/payments/index.ts'
import type { OrderId } from '../../src/shared/index.ts'
import { ledgerMustAgree } from '../support/ledger.ts'
import { attemptsOf, orderOf, paymentsOf, refundsOf } from '../support/orders.ts'
import { TestShop } from '../support/test_shop.ts'

const HOUR = 3600

test.group('What Stripe tells late, early, out of order, or never', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open()
    return () => shop.close()
  })
  group.each.setup(async () => {
    await shop.clear()
    return () => ledgerMustAgree(shop)
  })

  const webhooks = () => shop.sandbox.stripe.webhooks
  const wait = (seconds: number) => shop.sandbox.stripe.clock.advance(seconds)
  const statusOf = async (orderId: OrderId) => (await orderOf(shop.db, orderId)).payment_status

  /** Stripe tells of this, and of nothing else that it holds. */
  async function tell(type: string) {
    const event = webhooks()
      .held()
      .find(({ eventType }) => eventType === type)
    if (!event) throw new Error(`Stripe has no ${type} to tell`)
    await webhooks().deliver(event.eventId)
    await shop.deliver()
  }

  test('that an order was paid, before we know which page we opened: it is paid', async ({
    assert,
  }) => {
    const { orderId } = await shop.placeOrder()
    const page = await shop.pay(orderId)
    await shop.forgetItsPage(orderId)
    await shop.hear()

    assert.equal(await statusOf(orderId), 'paid')
    assert.containsSubset(await attemptsOf(shop.db, orderId), [{ state: 'paid', session_id: page }])
  })

  test('that an earlier page has expired, after a later one was paid: the order stays paid', async ({
    assert,
  }) => {
    const { orderId } = await shop.placeOrder()
    const first = await shop.sessionOf(orderId)
    await shop.anotherPage(orderId)
    shop.sandbox.stripe.control.expire(first)
    await shop.pay(orderId)
    await tell('checkout.session.completed')
    const paid = await orderOf(shop.db, orderId)
    assert.equal(paid.payment_status, 'paid')

    await tell('checkout.session.expired')
    assert.deepEqual(await orderOf(shop.db, orderId), paid)
    assert.isEmpty(await refundsOf(shop.db, orderId))
  })

  test('that a bank payment is on its way, after it has failed: the order stays cancelled', async ({
    assert,
  }) => {
    const { orderId } = await shop.placeOrder()
    const page = await shop.pay(orderId, { debit: 'fails' })
    shop.sandbox.stripe.control.settle(page, 'fails')
    await tell('checkout.session.async_payment_failed')
    const failed = await orderOf(shop.db, orderId)
    assert.containsSubset(failed, { status: 'cancelled', payment_status: 'failed' })

    await tell('checkout.session.completed')
    assert.deepEqual(await orderOf(shop.db, orderId), failed)
    assert.isEmpty(await paymentsOf(shop.db, orderId))
  })

  test('that an order was paid, three days late: it was settled when its time ran out', async ({
    assert,
  }) => {
    const { orderId } = await shop.placeOrder()
    await shop.pay(orderId)
    wait(36 * 60)
    await shop.expire()
    await shop.deliver()
    assert.equal(await statusOf(orderId), 'paid')

    wait(72 * HOUR)
    await shop.hear()
    assert.equal((await orderOf(shop.db, orderId)).version, 2)
    assert.lengthOf(shop.postBox.mails, 1)
  })

  test('never that a page has expired: the order is cancelled all the same', async ({ assert }) => {
    const { orderId } = await shop.placeOrder()
    shop.loseWebhooks()
    wait(36 * 60)
    await shop.expire()
    assert.equal((await orderOf(shop.db, orderId)).cancel_reason, 'expired')
  })

  test('never what became of a bank payment: it is asked after every hour, and no sooner', async ({
    assert,
  }) => {
    const askAfter = async () => {
      const count = await (await shop.make(AskAfterBankPayments)).execute()
      await shop.deliver()
      return count
    }
    const { orderId } = await shop.placeOrder()
    const page = await shop.pay(orderId, { debit: 'succeeds' })
    await shop.hear()
    assert.equal(await askAfter(), 0, 'it has only just been told of')
    wait(HOUR)
    assert.equal(await askAfter(), 1)
    assert.equal(await askAfter(), 0)
    assert.equal(await statusOf(orderId), 'processing')

    shop.sandbox.stripe.control.settle(page, 'succeeds')
    shop.loseWebhooks()
    wait(HOUR)
    assert.equal(await askAfter(), 1)
    assert.equal(await statusOf(orderId), 'paid')
    wait(HOUR)
    assert.equal(await askAfter(), 0)
    assert.lengthOf(shop.postBox.mails, 1)
  })

  test('two workers ask after a bank payment once', async ({ assert }) => {
    const { orderId } = await shop.placeOrder()
    await shop.pay(orderId, { debit: 'succeeds' })
    await shop.hear()
    wait(HOUR)
    const asked = await Promise.all(
      [1, 2].map(async () => (await shop.make(AskAfterBankPayments)).execute())
    )
    assert.sameMembers(asked, [0, 1])
  })
})
