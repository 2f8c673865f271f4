import { test } from '@japa/runner'
import type { TestContext } from '@japa/runner/core'
import { payable } from '../support/sessions.ts'
import { Shop, WEBHOOK_SECRET } from '../support/shop.ts'
import { clientOf, startSandbox } from '../support/start_sandbox.ts'

/** A shop that listens to a sandbox, and a way to have an order paid. */
async function openShop(
  cleanup: TestContext['cleanup'],
  webhooks: 'automatic' | 'held' = 'automatic'
) {
  const shop = await Shop.open(cleanup)
  const sandbox = await startSandbox(cleanup, {
    stripe: { webhookUrl: shop.url, webhookSecret: WEBHOOK_SECRET, webhooks },
  })
  const stripe = clientOf(sandbox)
  const payOrder = async () => {
    const { id } = await stripe.checkout.sessions.create(payable())
    sandbox.stripe.control.pay(id)
    return id
  }
  return { shop, sandbox, stripe, payOrder, hooks: sandbox.stripe.webhooks }
}

const COMPLETED = { type: 'checkout.session.completed' }

test.group('Webhooks', () => {
  test('are sent for what the endpoint is subscribed to, and nothing else', async ({
    assert,
    cleanup,
  }) => {
    const shop = await Shop.open(cleanup)
    const sandbox = await startSandbox(cleanup, {
      stripe: {
        webhookUrl: shop.url,
        webhookSecret: WEBHOOK_SECRET,
        webhookEvents: [COMPLETED.type],
      },
    })
    const { id } = await clientOf(sandbox).checkout.sessions.create(payable())
    sandbox.stripe.control.pay(id)
    await sandbox.stripe.webhooks.idle()

    assert.deepEqual(shop.types, [COMPLETED.type])
  })

  test('tell the shop what happened, signed with its secret', async ({ assert, cleanup }) => {
    const { shop, hooks, payOrder } = await openShop(cleanup)

    const id = await payOrder()
    await hooks.delivered(COMPLETED)
    await hooks.idle()

    assert.sameMembers(shop.types, ['payment_intent.succeeded', 'checkout.session.completed'])
    const heard = shop.heard.find(({ event }) => event.type === COMPLETED.type)
    assert.equal(heard?.event.object, 'event')
    assert.equal(heard?.event.api_version, '2026-10-28.endive')
    assert.propertyVal(heard?.event.data.object, 'id', id)
    assert.match(String(heard?.headers['stripe-signature']), /^t=\d+,v1=[0-9a-f]{64}$/)
  })

  test('carry the object as it was when it happened', async ({ assert, cleanup }) => {
    const { shop, hooks, payOrder, sandbox } = await openShop(cleanup, 'held')
    const id = await payOrder()
    sandbox.stripe.control.refund(id)

    await hooks.deliverAll()

    const succeeded = shop.heard.find(({ event }) => event.type === 'payment_intent.succeeded')
    const refunded = shop.heard.find(({ event }) => event.type === 'charge.refunded')
    assert.propertyVal(succeeded?.event.data.object, 'status', 'succeeded')
    assert.propertyVal(refunded?.event.data.object, 'amount_refunded', 2000)
  })

  test('come again until the shop says 2xx', async ({ assert, cleanup }) => {
    const { shop, hooks, sandbox, stripe } = await openShop(cleanup)
    const { id } = await stripe.checkout.sessions.create(payable())
    shop.answers = [500, 302, 200]

    sandbox.stripe.control.expire(id)
    await hooks.idle()
    assert.lengthOf(shop.heard, 1)

    sandbox.stripe.clock.advance(1)
    await hooks.idle()
    sandbox.stripe.clock.advance(5)
    const delivery = await hooks.delivered({ type: 'checkout.session.expired' })

    assert.equal(delivery.attempts, 3)
    assert.lengthOf(shop.heard, 3)
    assert.lengthOf(new Set(shop.heard.map(({ event }) => event.id)), 1)
  })

  test('are given up after three days', async ({ assert, cleanup }) => {
    const { shop, hooks, sandbox, stripe } = await openShop(cleanup)
    const { id } = await stripe.checkout.sessions.create(payable())
    shop.answers = [500, 500]
    sandbox.stripe.control.expire(id)
    await hooks.idle()

    sandbox.stripe.clock.advance(3 * 24 * 3600 + 1)
    await hooks.idle()

    assert.equal(hooks.all()[0]?.state, 'given_up')
    assert.lengthOf(shop.heard, 2)
  })

  test('held back, they arrive when and in what order a test says', async ({ assert, cleanup }) => {
    const { shop, hooks, payOrder } = await openShop(cleanup, 'held')
    await payOrder()
    const [first, second] = hooks.held()
    assert.isEmpty(shop.heard)

    await hooks.deliver(second?.eventId ?? '')
    assert.deepEqual(shop.types, ['checkout.session.completed'])

    await hooks.deliverNext()
    assert.equal(shop.heard[1]?.event.id, first?.eventId)
    assert.isNull(await hooks.deliverNext())
  })

  test('can get lost, and still be read as events', async ({ assert, cleanup }) => {
    const { shop, hooks, payOrder, stripe } = await openShop(cleanup)
    hooks.behaviour.drop = true

    await payOrder()
    await hooks.idle()

    assert.isEmpty(shop.heard)
    assert.lengthOf((await stripe.events.list()).data, 2)
  })

  test('can arrive twice', async ({ assert, cleanup }) => {
    const { shop, hooks, payOrder } = await openShop(cleanup)
    hooks.behaviour.duplicate = true

    await payOrder()
    await hooks.idle()

    assert.lengthOf(shop.heard, 4)
    assert.lengthOf(new Set(shop.heard.map(({ event }) => event.id)), 2)
  })

  test('can tell one change under two ids', async ({ assert, cleanup }) => {
    const { shop, hooks, payOrder } = await openShop(cleanup)
    hooks.behaviour.twoIds = true

    const session = await payOrder()
    await hooks.idle()

    const completed = shop.heard.filter(({ event }) => event.type === COMPLETED.type)
    assert.lengthOf(new Set(completed.map(({ event }) => event.id)), 2)
    for (const { event } of completed) assert.propertyVal(event.data.object, 'id', session)
  })

  test('can arrive in the wrong order', async ({ assert, cleanup }) => {
    const { shop, hooks, payOrder } = await openShop(cleanup)
    hooks.behaviour.reorder = true

    await payOrder()
    await Promise.all([
      hooks.delivered({ type: 'payment_intent.succeeded' }),
      hooks.delivered(COMPLETED),
    ])

    assert.deepEqual(shop.types, ['checkout.session.completed', 'payment_intent.succeeded'])
  })

  test('can be late', async ({ assert, cleanup }) => {
    const { shop, hooks, payOrder, sandbox } = await openShop(cleanup)
    hooks.behaviour.delayMs = 60_000
    await payOrder()
    await hooks.idle()
    assert.isEmpty(shop.heard)

    sandbox.stripe.clock.advance(61)
    await hooks.idle()

    assert.lengthOf(shop.heard, 2)
  })

  test('name the request that caused them', async ({ assert, cleanup }) => {
    const { shop, hooks, payOrder, stripe } = await openShop(cleanup)
    const id = await payOrder()
    const { payment_intent } = await stripe.checkout.sessions.retrieve(id)

    await stripe.refunds.create(
      { payment_intent: String(payment_intent), amount: 100 },
      { idempotencyKey: 'rf_1' }
    )
    await hooks.delivered({ type: 'refund.created' })

    const created = shop.heard.find(({ event }) => event.type === 'refund.created')
    assert.equal(created?.event.request?.idempotency_key, 'rf_1')
  })
})

test.group('Webhooks | what they tell', () => {
  test('a refund that fails after it had succeeded', async ({ assert, cleanup }) => {
    const { hooks, sandbox, payOrder, stripe, shop } = await openShop(cleanup, 'held')
    const refund = sandbox.stripe.control.refund(await payOrder(), 500)

    sandbox.stripe.control.settleRefund(refund.id, 'failed')
    await hooks.deliverAll()

    assert.deepEqual(shop.types.slice(2), [
      'refund.created',
      'charge.refunded',
      'refund.updated',
      'refund.failed',
    ])
    assert.equal((await stripe.refunds.retrieve(refund.id)).status, 'failed')
    const charge = await stripe.charges.retrieve(String(refund.charge))
    assert.equal(charge.amount_refunded, 0)
  })

  test('refunds of the two test cards whose banks answer late', async ({ assert, cleanup }) => {
    const sandbox = await startSandbox(cleanup, {
      stripe: { webhooks: 'held', refundsSettleAfter: 30 },
    })
    const stripe = clientOf(sandbox)
    const refundOf = async (card: string) => {
      const { id } = await stripe.checkout.sessions.create(payable())
      sandbox.stripe.control.pay(id, { card })
      return sandbox.stripe.control.refund(id)
    }
    const [pending, succeeded] = [
      await refundOf('4000000000007726'),
      await refundOf('4000000000005126'),
    ]
    assert.equal(pending.status, 'pending')
    assert.equal(succeeded.status, 'succeeded')

    sandbox.stripe.clock.advance(31)

    assert.equal((await stripe.refunds.retrieve(pending.id)).status, 'succeeded')
    assert.equal((await stripe.refunds.retrieve(succeeded.id)).status, 'failed')
  })

  test('a dispute from its opening to its end', async ({ assert, cleanup }) => {
    const { hooks, sandbox, payOrder, stripe, shop } = await openShop(cleanup, 'held')
    const dispute = sandbox.stripe.control.dispute(await payOrder())
    const refund = () => stripe.refunds.create({ charge: String(dispute.charge) })
    await assert.rejects(refund, /charged back/)

    sandbox.stripe.control.closeDispute(dispute.id, 'won')
    await hooks.deliverAll()

    assert.deepEqual(shop.types.slice(2), [
      'charge.dispute.created',
      'charge.dispute.funds_withdrawn',
      'charge.dispute.closed',
      'charge.dispute.funds_reinstated',
    ])
    assert.equal((await stripe.disputes.retrieve(dispute.id)).status, 'won')
  })
})
