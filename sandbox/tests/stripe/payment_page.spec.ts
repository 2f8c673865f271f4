import { test } from '@japa/runner'
import type { TestContext } from '@japa/runner/core'
import { Visitor } from '../support/browser.ts'
import { payable, secondsFromNow } from '../support/sessions.ts'
import { clientOf, startSandbox } from '../support/start_sandbox.ts'

const GOOD_CARD = {
  method: 'card',
  email: 'ada@example.com',
  name: 'Ada Shopper',
  number: '4242 4242 4242 4242',
  expiry: '12 / 40',
  cvc: '123',
}

/** A shopper who has just been sent to the payment page of an order over £20. */
async function onPaymentPage(
  cleanup: TestContext['cleanup'],
  options: Parameters<typeof payable>[0] = {}
) {
  const sandbox = await startSandbox(cleanup, { stripe: { webhooks: 'held' } })
  const stripe = clientOf(sandbox)
  const { id, url } = await stripe.checkout.sessions.create(payable(options))
  const visitor = await new Visitor().open(url ?? '')
  const session = () => stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] })
  const events = async () =>
    (await stripe.events.list({ limit: 100 })).data.map(({ type }) => type).reverse()
  return { sandbox, stripe, visitor, session, events, id, url: url ?? '' }
}

test.group('Payment page', () => {
  test('shows what is to be paid, and the way back', async ({ assert, cleanup }) => {
    const { visitor } = await onPaymentPage(cleanup, { name: 'Order HF-1001', amount: 1299 })

    assert.equal(visitor.status, 200)
    assert.include(visitor.text, '£12.99')
    assert.include(visitor.text, 'Order HF-1001')
    assert.include(visitor.text, 'Sandbox')
    assert.include(visitor.page, 'href="http://localhost:8080/cart"')
  })

  test('a good card pays and leads back to the shop', async ({ assert, cleanup }) => {
    const { visitor, session, events, id } = await onPaymentPage(cleanup)

    await visitor.submit(GOOD_CARD)

    assert.equal(visitor.sentTo, `http://localhost:8080/orders/1?session=${id}`)
    const paid = await session()
    assert.equal(paid.status, 'complete')
    assert.equal(paid.payment_status, 'paid')
    assert.isNull(paid.url)
    assert.equal(paid.customer_details?.email, 'ada@example.com')
    assert.deepEqual(await events(), ['payment_intent.succeeded', 'checkout.session.completed'])
  })

  test('pressing a test card fills in the form and pays nothing', async ({ assert, cleanup }) => {
    const { visitor, session } = await onPaymentPage(cleanup)

    await visitor.submit({ method: 'card', fill: '4000000000000002' })

    assert.include(visitor.page, 'value="4000 0000 0000 0002"')
    assert.isNull((await session()).payment_intent)
  })

  test('a declined card says so, and another may be tried', async ({ assert, cleanup }) => {
    const { visitor, session, events } = await onPaymentPage(cleanup)

    await visitor.submit({ ...GOOD_CARD, number: '4000000000000002' })
    assert.equal(visitor.status, 402)
    assert.include(visitor.text, 'Your card was declined. Nothing was charged.')
    assert.equal((await session()).status, 'open')

    await visitor.submit(GOOD_CARD)
    assert.equal((await session()).payment_status, 'paid')
    assert.deepEqual(await events(), [
      'payment_intent.payment_failed',
      'payment_intent.succeeded',
      'checkout.session.completed',
    ])
  })

  test('a card without funds says so', async ({ assert, cleanup }) => {
    const { visitor, session } = await onPaymentPage(cleanup)

    await visitor.submit({ ...GOOD_CARD, number: '4000 0000 0000 9995' })

    assert.include(visitor.text, 'Your card has insufficient funds.')
    const { payment_intent: intent } = await session()
    assert.equal(typeof intent === 'object' && intent?.status, 'requires_payment_method')
  })

  test('mistakes are named at their fields, and nothing is charged', async ({
    assert,
    cleanup,
  }) => {
    const { visitor, session } = await onPaymentPage(cleanup)

    await visitor.submit({
      ...GOOD_CARD,
      email: 'ada',
      name: '',
      number: '4242 4242 4242 4241',
      expiry: '01 / 20',
      cvc: '12',
    })

    assert.equal(visitor.status, 422)
    assert.equal(visitor.problemAt('number'), 'Your card number is invalid.')
    assert.equal(visitor.problemAt('expiry'), "Your card's expiry date is in the past.")
    assert.equal(visitor.problemAt('cvc'), 'Enter the 3 digits of the security code.')
    assert.equal(visitor.problemAt('name'), 'Enter the name of whoever pays.')
    assert.match(visitor.problemAt('email') ?? '', /^Enter an e-mail address/)
    assert.isNull((await session()).payment_intent)
  })

  test('a number that could be a real card is refused and shown nowhere', async ({
    assert,
    cleanup,
  }) => {
    const { visitor, sandbox } = await onPaymentPage(cleanup)
    const passesTheCheckDigit = '4539578763621486'

    await visitor.submit({ ...GOOD_CARD, number: passesTheCheckDigit })

    assert.equal(visitor.status, 422)
    assert.include(visitor.problemAt('number') ?? '', 'Real cards are not accepted here')
    assert.notInclude(visitor.page, passesTheCheckDigit)
    assert.notInclude(JSON.stringify(sandbox.stripe.control.describe()), passesTheCheckDigit)
  })

  test('3-D Secure asks first, and pays once it is completed', async ({ assert, cleanup }) => {
    const { visitor, session } = await onPaymentPage(cleanup)

    await visitor.submit({ ...GOOD_CARD, number: '4000002500003155' })
    assert.include(visitor.text, 'Confirm it is you')
    assert.equal((await session()).status, 'open')

    await visitor.submit({ result: 'complete' })
    assert.isNotNull(visitor.sentTo)
    assert.equal((await session()).payment_status, 'paid')
  })

  test('3-D Secure that fails leads back to the form', async ({ assert, cleanup }) => {
    const { visitor, session } = await onPaymentPage(cleanup)
    await visitor.submit({ ...GOOD_CARD, number: '4000002500003155' })

    await visitor.submit({ result: 'fail' })

    assert.equal(visitor.status, 402)
    assert.include(visitor.text, 'We are unable to authenticate your payment method')
    assert.equal((await session()).status, 'open')
  })

  test('pressing "pay" twice charges once', async ({ assert, cleanup }) => {
    const { visitor, url, id, stripe } = await onPaymentPage(cleanup)
    const impatient = await new Visitor().open(url)

    await Promise.all([visitor.submit(GOOD_CARD), impatient.submit(GOOD_CARD)])

    const second = [visitor, impatient].find(({ sentTo }) => sentTo === null)
    assert.equal(second?.status, 409)
    assert.include(second?.text ?? '', 'This is already paid')
    assert.include(second?.page ?? '', `session=${id}`)
    const { data } = await stripe.events.list({ type: 'payment_intent.succeeded' })
    assert.lengthOf(data, 1)
  })

  test('a page whose time has run out takes no money', async ({ assert, cleanup }) => {
    const { visitor, sandbox, session, url, events } = await onPaymentPage(cleanup, {
      expires_at: secondsFromNow(1900),
    })
    sandbox.stripe.clock.advance(1901)

    await visitor.submit(GOOD_CARD)

    assert.equal(visitor.status, 409)
    assert.include(visitor.text, 'This payment page has expired')
    assert.include((await visitor.open(url)).text, 'expired')
    const expired = await session()
    assert.equal(expired.status, 'expired')
    assert.isNull(expired.payment_intent)
    assert.deepEqual(await events(), ['checkout.session.expired'])
  })

  test('an unknown page is not found', async ({ assert, cleanup }) => {
    const sandbox = await startSandbox(cleanup)

    const visitor = await new Visitor().open(`${sandbox.url}/pay/cs_test_unknown`)

    assert.equal(visitor.status, 404)
  })

  test('an unpaid page that was opened in 3-D Secure can still be expired', async ({
    assert,
    cleanup,
  }) => {
    const { visitor, stripe, id, session } = await onPaymentPage(cleanup)
    await visitor.submit({ ...GOOD_CARD, number: '4000002500003155' })
    await stripe.checkout.sessions.expire(id)

    await visitor.submit({ result: 'complete' })

    assert.include(visitor.text, 'This payment page has expired')
    const { payment_intent: intent } = await session()
    assert.equal(typeof intent === 'object' && intent?.status, 'canceled')
  })
})

test.group('Payment page | bank debit', () => {
  const BANK = { method: 'debit', email: 'ada@example.com', name: 'Ada', account: '00012345' }

  test('completes the order now and pays it later', async ({ assert, cleanup }) => {
    const { visitor, sandbox, session, events, id } = await onPaymentPage(cleanup)

    await visitor.submit(BANK)
    const agreed = await session()
    assert.isNotNull(visitor.sentTo)
    assert.equal(agreed.status, 'complete')
    assert.equal(agreed.payment_status, 'unpaid')
    assert.equal(
      typeof agreed.payment_intent === 'object' && agreed.payment_intent?.status,
      'processing'
    )

    sandbox.stripe.control.settle(id, 'succeeds')
    assert.equal((await session()).payment_status, 'paid')
    assert.deepEqual(await events(), [
      'checkout.session.completed',
      'payment_intent.succeeded',
      'checkout.session.async_payment_succeeded',
    ])
  })

  test('may fail in the end', async ({ assert, cleanup }) => {
    const { visitor, sandbox, session, events, id, url } = await onPaymentPage(cleanup)
    await visitor.submit(BANK)

    sandbox.stripe.control.settle(id, 'fails')

    const failed = await session()
    assert.equal(failed.status, 'complete')
    assert.equal(failed.payment_status, 'unpaid')
    assert.deepEqual((await events()).slice(1), [
      'payment_intent.payment_failed',
      'checkout.session.async_payment_failed',
    ])
    assert.include((await visitor.open(url)).text, 'Your bank refused')
  })

  test('pressing a test account fills in the form and pays nothing', async ({
    assert,
    cleanup,
  }) => {
    const { visitor, session } = await onPaymentPage(cleanup)

    await visitor.submit({ method: 'debit', fill: '22222227' })

    assert.include(visitor.page, 'value="22222227"')
    assert.isNull((await session()).payment_intent)
  })

  test('settles by itself, as its test account promises', async ({ assert, cleanup }) => {
    const sandbox = await startSandbox(cleanup, {
      stripe: { webhooks: 'held', debitSettlesAfter: 60 },
    })
    const stripe = clientOf(sandbox)
    const [good, bad] = [
      await stripe.checkout.sessions.create(payable()),
      await stripe.checkout.sessions.create(payable()),
    ]
    sandbox.stripe.control.pay(good.id, { debit: 'succeeds' })
    sandbox.stripe.control.pay(bad.id, { debit: 'fails' })

    sandbox.stripe.clock.advance(61)

    assert.equal((await stripe.checkout.sessions.retrieve(good.id)).payment_status, 'paid')
    assert.equal((await stripe.checkout.sessions.retrieve(bad.id)).payment_status, 'unpaid')
    const failed = await stripe.events.list({ type: 'checkout.session.async_payment_failed' })
    assert.lengthOf(failed.data, 1)
  })

  test('cannot be expired or paid again while the bank is at work', async ({ assert, cleanup }) => {
    const { visitor, stripe, id, url } = await onPaymentPage(cleanup)
    await visitor.submit(BANK)

    await assert.rejects(() => stripe.checkout.sessions.expire(id), /status of `complete`/)
    assert.include((await visitor.open(url)).text, 'Your bank is on it')
  })

  test('is not offered where the shop takes cards alone', async ({ assert, cleanup }) => {
    const { visitor, session } = await onPaymentPage(cleanup, {
      allowed_payment_method_types: ['card'],
    })

    assert.notInclude(visitor.text, 'Bacs')
    await visitor.submit(BANK)

    assert.equal(visitor.status, 422)
    assert.isNull((await session()).payment_intent)
  })
})
