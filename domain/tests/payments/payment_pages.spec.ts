import { test } from '@japa/runner'
import {
  OpenDuePages,
  OpenPaymentPage,
  PAYMENT_METRICS,
  PaymentProvider,
} from '../../src/payments/index.ts'
import type { OrderId } from '../../src/shared/index.ts'
import { attemptsOf, orderOf } from '../support/orders.ts'
import { TestShop } from '../support/test_shop.ts'

const CREATE = 'POST /v1/checkout/sessions'
const LIST = 'GET /v1/checkout/sessions'

test.group('The page on which an order is paid', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open()
    return () => shop.close()
  })
  group.each.setup(() => shop.clear())

  const advance = (time: { minutes: number }) =>
    shop.sandbox.stripe.clock.advance(time.minutes * 60)
  const open = async (orderId: OrderId) => (await shop.make(OpenPaymentPage)).execute(orderId)
  const openDue = async () => (await shop.make(OpenDuePages)).execute()
  const sessions = () => shop.sandbox.stripe.control.describe().sessions
  const faults = () => shop.sandbox.stripe.control.faults

  /** Pages of somebody else who uses the same account. */
  async function elsewhere(count: number, currency = 'gbp') {
    for (let made = 0; made < count; made++) {
      await shop.stripe.checkout.sessions.create({
        mode: 'payment',
        success_url: 'https://elsewhere.example',
        line_items: [
          {
            quantity: 1,
            price_data: { currency, unit_amount: 999, product_data: { name: 'A thing' } },
          },
        ],
      })
    }
  }

  test('says what the order costs in one line, and nothing personal', async ({ assert }) => {
    const { orderId, paymentUrl } = await shop.placeOrder({ lines: 3, quantity: 2 })
    const order = await orderOf(shop.db, orderId)
    const [session] = sessions()
    const [attempt] = await attemptsOf(shop.db, orderId)

    assert.equal(session?.url, paymentUrl)
    assert.equal(session?.amount_total, order.total)
    assert.equal(session?.client_reference_id, orderId)
    assert.deepEqual(session?.metadata, { order_id: orderId, attempt_no: '1' })
    assert.equal(session?.expires_at, Math.floor(order.pay_until.getTime() / 1000))
    assert.deepEqual(attempt?.request_json.line_items, [
      {
        quantity: 1,
        price_data: {
          currency: 'gbp',
          unit_amount: order.total,
          product_data: { name: `Order ${order.number}` },
        },
      },
    ])
    assert.notMatch(JSON.stringify(attempt?.request_json), /ada@|lovelace|london/i)
  })

  test('is one and the same however often it is asked for', async ({ assert }) => {
    const { orderId, paymentUrl } = await shop.placeOrder()
    assert.equal((await open(orderId)).paymentUrl, paymentUrl)
    const both = await Promise.all([open(orderId), open(orderId)])
    assert.deepEqual(both, [{ paymentUrl }, { paymentUrl }])
    assert.lengthOf(sessions(), 1)
  })

  test('is opened by one of two who try at once', async ({ assert }) => {
    faults().plan({ endpoint: CREATE, kind: 'hold' })
    const placing = shop.placeOrder()
    await faults().someoneHeld()
    const [{ order_id: orderId }] = await shop.db.from('payments.payment_attempts')
    assert.deepEqual(await open(orderId), { paymentUrl: null })
    faults().release()
    assert.isString((await placing).paymentUrl)
    assert.lengthOf(sessions(), 1)
  })

  test('that was opened by somebody who died before writing it down is opened again, the same', async ({
    assert,
  }) => {
    const { orderId, paymentUrl } = await shop.placeOrder()
    await shop.forgetItsPage(orderId)

    assert.equal(await openDue(), 0, 'whoever placed the order goes first')
    advance({ minutes: 1 })
    assert.equal(await openDue(), 1)
    assert.equal((await open(orderId)).paymentUrl, paymentUrl)
    assert.lengthOf(sessions(), 1)
  })

  test('that Stripe may have forgotten the key of is looked for', async ({ assert }) => {
    const { orderId, paymentUrl } = await shop.placeOrder()
    await shop.forgetItsPage(orderId)
    await shop.db
      .from('payments.payment_attempts')
      .update({ first_sent_at: new Date(shop.clock.now().getTime() - 23.5 * 3_600_000) })
    advance({ minutes: 1 })
    await openDue()
    assert.equal((await open(orderId)).paymentUrl, paymentUrl)
    assert.lengthOf(sessions(), 1)
  })

  test('is looked for when Stripe keeps an answer of 500, and found', async ({ assert }) => {
    faults().plan({ endpoint: CREATE, kind: 'error', when: 'after' })
    const { orderId } = await shop.placeOrder()
    const [made] = sessions()
    assert.isTrue((await attemptsOf(shop.db, orderId))[0]?.look_first)

    advance({ minutes: 1 })
    await openDue()
    assert.equal((await open(orderId)).paymentUrl, made?.url)
    assert.lengthOf(sessions(), 1)
    assert.lengthOf(await attemptsOf(shop.db, orderId), 1)
  })

  test('is found no later because its shopper keeps asking', async ({ assert }) => {
    faults().plan({ endpoint: CREATE, kind: 'error', when: 'after' })
    const { orderId } = await shop.placeOrder()
    const [made] = sessions()
    const [before] = await attemptsOf(shop.db, orderId)
    for (let times = 0; times < 5; times++) {
      assert.deepEqual(await open(orderId), { paymentUrl: null })
    }
    assert.deepEqual((await attemptsOf(shop.db, orderId))[0], before)
    shop.sandbox.stripe.clock.advance(3)
    await openDue()
    assert.equal((await open(orderId)).paymentUrl, made?.url)
  })

  test('is asked for anew only after looking, when Stripe never made it', async ({ assert }) => {
    faults().plan({ endpoint: CREATE, kind: 'error' })
    const { orderId } = await shop.placeOrder()
    assert.isEmpty(sessions())

    advance({ minutes: 1 })
    await openDue()
    await openDue()
    const attempts = await attemptsOf(shop.db, orderId)
    assert.deepEqual(
      attempts.map(({ attempt_no: number, state }) => [number, state]),
      [
        [1, 'failed'],
        [2, 'open'],
      ]
    )
    assert.deepEqual(sessions()[0]?.metadata, { order_id: orderId, attempt_no: '2' })
    assert.equal((await open(orderId)).paymentUrl, sessions()[0]?.url)
  })

  test('is not asked for while the list cannot be read', async ({ assert }) => {
    faults().plan({ endpoint: CREATE, kind: 'error' })
    const { orderId } = await shop.placeOrder()
    faults().plan({ endpoint: LIST, kind: 'error', times: 2 })
    advance({ minutes: 1 })
    await openDue()
    assert.lengthOf(await attemptsOf(shop.db, orderId), 1)
    assert.isEmpty(sessions())
  })

  test('opens later, for longer, when Stripe would refuse the time that is left', async ({
    assert,
  }) => {
    faults().plan({ endpoint: CREATE, kind: 'drop', times: 2 })
    const { orderId } = await shop.placeOrder()
    advance({ minutes: 10 })
    await openDue()
    await openDue()

    const [session] = sessions()
    const order = await orderOf(shop.db, orderId)
    assert.equal(session?.metadata?.attempt_no, '2')
    assert.isAbove(session?.expires_at ?? 0, order.pay_until.getTime() / 1000)
    assert.isAtLeast((session?.expires_at ?? 0) - shop.sandbox.stripe.clock.seconds(), 30 * 60)
  })

  test('does not open any more once the time to pay is over', async ({ assert }) => {
    faults().plan({ endpoint: CREATE, kind: 'drop', times: 2 })
    const { orderId } = await shop.placeOrder()
    advance({ minutes: 40 })
    await openDue()
    assert.deepEqual(
      (await attemptsOf(shop.db, orderId)).map(({ state }) => state),
      ['failed']
    )
    assert.isEmpty(sessions())
    await shop.expire()
    assert.equal((await orderOf(shop.db, orderId)).cancel_reason, 'expired')
  })

  test('that was found paid settles its order', async ({ assert }) => {
    faults().plan({ endpoint: CREATE, kind: 'error', when: 'after' })
    const { orderId } = await shop.placeOrder()
    shop.sandbox.stripe.control.pay(sessions()[0]?.id ?? '')
    shop.loseWebhooks()
    advance({ minutes: 1 })
    await openDue()
    await shop.deliver()
    assert.equal((await orderOf(shop.db, orderId)).payment_status, 'paid')
  })

  test('is found among the pages of others, in currencies that the shop does not sell in', async ({
    assert,
  }) => {
    await elsewhere(1, 'jpy')
    faults().plan({ endpoint: CREATE, kind: 'error', when: 'after' })
    const { orderId } = await shop.placeOrder()
    await elsewhere(1, 'jpy')
    advance({ minutes: 1 })
    await openDue()
    assert.equal((await attemptsOf(shop.db, orderId)).at(0)?.state, 'open')
    assert.isString((await open(orderId)).paymentUrl)
  })

  test('says in the list as well that a bank’s payment has failed', async ({ assert }) => {
    const { orderId } = await shop.placeOrder()
    const session = await shop.pay(orderId, { debit: 'fails' })
    advance({ minutes: 3 * 24 * 60 })
    shop.sandbox.stripe.control.settle(session, 'fails')
    shop.loseWebhooks()
    const provider = await shop.make(PaymentProvider)
    const listed = []
    for await (const session of provider.listSessions(new Date(0), shop.clock.now())) {
      listed.push(session)
    }
    const alone = await provider.retrieveSession(session)
    assert.equal(alone.standing, 'failed')
    assert.deepEqual(listed, [alone])
  })

  test('is looked for in one sweep for all, through every page of the list', async ({ assert }) => {
    shop.sandbox.stripe.control.setLimits({ account: 1000, endpoint: 1000 })
    faults().plan({ endpoint: CREATE, kind: 'error', when: 'after' })
    const first = await shop.placeOrder()
    await elsewhere(120)
    faults().plan({ endpoint: CREATE, kind: 'error', when: 'after' })
    const second = await shop.placeOrder()

    advance({ minutes: 1 })
    await openDue()
    assert.isString((await open(first.orderId)).paymentUrl)
    assert.isString((await open(second.orderId)).paymentUrl)
    assert.lengthOf(
      shop.calls.filter((call) => call.startsWith('GET /v1/checkout/sessions 200')),
      2,
      'two pages of 100'
    )
  })

  test('tells how it went in metrics', async ({ assert }) => {
    const [pages] = PAYMENT_METRICS
    const opened = async () =>
      (await pages?.get())?.values.find(({ labels }) => labels.outcome === 'opened')?.value ?? 0
    const before = await opened()
    await shop.placeOrder()
    assert.equal(await opened(), before + 1)
  })
})
