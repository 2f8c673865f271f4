import Stripe from 'stripe'
import type { test as JapaTest } from '@japa/runner'
import { payable, secondsFromNow } from '../support/sessions.ts'

/** Where the contract is run: the stand-in, or Stripe's own test mode. */
export interface StripeDriver {
  /** A client with the right key and `maxNetworkRetries: 0`. */
  createClient(overrides?: { apiKey?: string }): Stripe
  /** A payment of £20 that went through, made in whatever way is possible here. */
  createPaidPayment(): Promise<Stripe.PaymentIntent>
  /** A payment of £20 that its shopper's bank disputes. Resolves once the dispute exists. */
  createDisputedPayment(): Promise<Stripe.PaymentIntent>
}

interface ContractOptions {
  test: typeof JapaTest
  driver: () => StripeDriver
}

/**
 * Every call that Holdfast makes of Stripe, and what it relies on, through Stripe's own SDK. What
 * passes here against the stand-in must pass against Stripe.
 */
export function registerStripeContract(options: ContractOptions) {
  registerSessions(options)
  registerRefusals(options)
  registerIdempotency(options)
  registerPayments(options)
  registerRefunds(options)
  registerDisputesAndEvents(options)
  registerBooks(options)
}

function registerSessions({ test, driver }: ContractOptions) {
  test('a new session is open, unpaid and has a page to pay on', async ({ assert }) => {
    const stripe = driver().createClient()
    const expiresAt = secondsFromNow(35 * 60)

    const session = await stripe.checkout.sessions.create(
      payable({
        amount: 1299,
        currency: 'gbp',
        name: 'Order HF-1001',
        client_reference_id: 'order_1001',
        metadata: { order_id: '1001' },
        expires_at: expiresAt,
      })
    )

    assert.match(session.id, /^cs_test_/)
    assert.equal(session.object, 'checkout.session')
    assert.equal(session.status, 'open')
    assert.equal(session.payment_status, 'unpaid')
    assert.equal(session.mode, 'payment')
    assert.equal(session.amount_total, 1299)
    assert.equal(session.currency, 'gbp')
    assert.equal(session.client_reference_id, 'order_1001')
    assert.deepEqual(session.metadata, { order_id: '1001' })
    assert.equal(session.expires_at, expiresAt)
    assert.isNull(session.payment_intent)
    assert.isFalse(session.livemode)
    assert.match(session.url ?? '', /^https?:\/\//)
    assert.match(session.lastResponse.requestId, /^req_/)
  })

  test('a session lives for a day unless told otherwise', async ({ assert }) => {
    const session = await driver().createClient().checkout.sessions.create(payable())

    assert.approximately(session.expires_at - session.created, 24 * 3600, 5)
  })

  test('a session is found again by its id', async ({ assert }) => {
    const stripe = driver().createClient()
    const created = await stripe.checkout.sessions.create(payable())

    const found = await stripe.checkout.sessions.retrieve(created.id, {
      expand: ['payment_intent', 'payment_intent.latest_charge'],
    })

    assert.equal(found.id, created.id)
    assert.equal(found.status, 'open')
    assert.equal(found.url, created.url)
  })

  test('sessions are listed newest first, by the time they were made, page by page', async ({
    assert,
  }) => {
    const stripe = driver().createClient()
    const made: string[] = []
    for (const _ of [1, 2, 3]) {
      made.unshift((await stripe.checkout.sessions.create(payable())).id)
    }
    const created = { gte: secondsFromNow(-60), lte: secondsFromNow(60) }

    const first = await stripe.checkout.sessions.list({ created, limit: 2 })
    const listed = first.data.map(({ id }) => id)
    const next = await stripe.checkout.sessions.list({
      created,
      limit: 1,
      starting_after: listed[1] ?? '',
    })

    assert.deepEqual([...listed, ...next.data.map(({ id }) => id)], made)
    assert.isTrue(first.has_more)
  })

  test('a list of sessions brings along what each is asked for, and says what none has', async ({
    assert,
  }) => {
    const stripe = driver().createClient()
    const { id } = await stripe.checkout.sessions.create(payable())
    const created = { gte: secondsFromNow(-60), lte: secondsFromNow(60) }

    const expand = ['data.payment_intent']
    const { data } = await stripe.checkout.sessions.list({ created, limit: 100, expand })
    const listed = data.find((session) => session.id === id)
    assert.equal(listed?.status, 'open')
    assert.isNull(listed?.payment_intent)

    const error = await refusal(
      stripe.checkout.sessions.list({ created, expand: ['payment_intent'] })
    )
    assert.instanceOf(error, Stripe.errors.StripeInvalidRequestError)
    assert.equal(error.statusCode, 400)
  })

  test('a window before a session was made does not list it', async ({ assert }) => {
    const stripe = driver().createClient()
    const session = await stripe.checkout.sessions.create(payable())

    const { data } = await stripe.checkout.sessions.list({
      created: { gte: secondsFromNow(-7200), lte: secondsFromNow(-3600) },
      limit: 100,
    })

    assert.notInclude(
      data.map(({ id }) => id),
      session.id
    )
  })

  test('an open session can be expired, and then has no page any more', async ({ assert }) => {
    const stripe = driver().createClient()
    const { id } = await stripe.checkout.sessions.create(payable())

    const expired = await stripe.checkout.sessions.expire(id)

    assert.equal(expired.status, 'expired')
    assert.equal(expired.payment_status, 'unpaid')
    assert.isNull(expired.url)
    assert.equal((await stripe.checkout.sessions.retrieve(id)).status, 'expired')
    const listed = await stripe.checkout.sessions.list({ status: 'expired', limit: 5 })
    assert.include(
      listed.data.map((session) => session.id),
      id
    )
  })

  test('expiring twice is refused', async ({ assert }) => {
    const stripe = driver().createClient()
    const { id } = await stripe.checkout.sessions.create(payable())
    await stripe.checkout.sessions.expire(id)

    const error = await refusal(stripe.checkout.sessions.expire(id))

    assert.instanceOf(error, Stripe.errors.StripeInvalidRequestError)
    assert.equal(error.statusCode, 400)
  })
}

function registerRefusals({ test, driver }: ContractOptions) {
  test('a wrong key is refused', async ({ assert }) => {
    const stripe = driver().createClient({ apiKey: 'sk_wrong' })

    const error = await refusal(stripe.checkout.sessions.create(payable()))

    assert.instanceOf(error, Stripe.errors.StripeAuthenticationError)
    assert.equal(error.statusCode, 401)
  })

  test('an unknown session is missing', async ({ assert }) => {
    const stripe = driver().createClient()

    const error = await refusal(stripe.checkout.sessions.retrieve('cs_test_doesnotexist'))

    assert.instanceOf(error, Stripe.errors.StripeInvalidRequestError)
    assert.equal(error.statusCode, 404)
    assert.equal(error.code, 'resource_missing')
  })

  test('a session of less than 30 minutes is refused', async ({ assert }) => {
    const stripe = driver().createClient()

    const error = await refusal(
      stripe.checkout.sessions.create(payable({ expires_at: secondsFromNow(29 * 60) }))
    )

    assert.equal(error.statusCode, 400)
    assert.equal(error.param, 'expires_at')
  })

  test('a session of more than a day is refused', async ({ assert }) => {
    const stripe = driver().createClient()

    const error = await refusal(
      stripe.checkout.sessions.create(payable({ expires_at: secondsFromNow(24 * 3600 + 120) }))
    )

    assert.equal(error.statusCode, 400)
    assert.equal(error.param, 'expires_at')
  })

  test('more than 100 lines are refused', async ({ assert }) => {
    const stripe = driver().createClient()
    const [line] = payable().line_items
    const line_items = Array.from({ length: 101 }, () => line).filter((one) => one !== undefined)

    const error = await refusal(stripe.checkout.sessions.create({ ...payable(), line_items }))

    assert.equal(error.statusCode, 400)
    assert.match(error.param ?? '', /^line_items/)
  })

  test('less than the least of a currency is refused', async ({ assert }) => {
    const stripe = driver().createClient()

    const error = await refusal(
      stripe.checkout.sessions.create(payable({ amount: 29, currency: 'gbp' }))
    )

    assert.equal(error.statusCode, 400)
    assert.equal(error.code, 'amount_too_small')
  })

  test('a parameter that Stripe does not know is refused', async ({ assert }) => {
    const stripe = driver().createClient()

    const error = await refusal(
      stripe.rawRequest('POST', '/v1/checkout/sessions', { ...payable(), frobnicate: 'yes' })
    )

    assert.equal(error.statusCode, 400)
    assert.equal(error.code, 'parameter_unknown')
  })
}

function registerIdempotency({ test, driver }: ContractOptions) {
  test('the same key and parameters give the same session, and say so', async ({ assert }) => {
    const stripe = driver().createClient()
    const options = { idempotencyKey: `contract_${crypto.randomUUID()}` }
    const params = payable({ expires_at: secondsFromNow(3600) })

    const first = await stripe.checkout.sessions.create(params, options)
    const second = await stripe.checkout.sessions.create(params, options)

    assert.equal(second.id, first.id)
    assert.equal(second.lastResponse.headers['idempotent-replayed'], 'true')
    assert.isUndefined(first.lastResponse.headers['idempotent-replayed'])
  })

  test('a replay tells what was true then, not what is true now', async ({ assert }) => {
    const stripe = driver().createClient()
    const options = { idempotencyKey: `contract_${crypto.randomUUID()}` }
    const params = payable({ expires_at: secondsFromNow(3600) })
    const { id } = await stripe.checkout.sessions.create(params, options)
    await stripe.checkout.sessions.expire(id)

    const replayed = await stripe.checkout.sessions.create(params, options)

    assert.equal(replayed.status, 'open')
  })

  test('the same key with other parameters is refused, and changes nothing', async ({ assert }) => {
    const stripe = driver().createClient()
    const options = { idempotencyKey: `contract_${crypto.randomUUID()}` }
    const first = await stripe.checkout.sessions.create(payable({ amount: 1000 }), options)

    const error = await refusal(stripe.checkout.sessions.create(payable({ amount: 2000 }), options))

    assert.instanceOf(error, Stripe.errors.StripeIdempotencyError)
    assert.equal(error.statusCode, 400)
    assert.equal((await stripe.checkout.sessions.retrieve(first.id)).amount_total, 1000)
  })
}

function registerPayments({ test, driver }: ContractOptions) {
  test('a payment shows its charge', async ({ assert }) => {
    const stripe = driver().createClient()
    const { id } = await driver().createPaidPayment()

    const intent = await stripe.paymentIntents.retrieve(id, { expand: ['latest_charge'] })
    const charge = expanded(intent.latest_charge)

    assert.equal(intent.status, 'succeeded')
    assert.equal(intent.amount_received, 2000)
    assert.equal(charge.object, 'charge')
    assert.equal(charge.status, 'succeeded')
    assert.isTrue(charge.paid)
    assert.equal(charge.amount, 2000)
    assert.equal(charge.amount_refunded, 0)
    assert.equal(charge.payment_intent, id)
    assert.equal(charge.payment_method_details?.type, 'card')
    assert.equal(charge.payment_method_details?.card?.last4, '4242')
    assert.equal((await stripe.charges.retrieve(charge.id)).id, charge.id)
  })

  test('an unknown payment is missing', async ({ assert }) => {
    const error = await refusal(driver().createClient().paymentIntents.retrieve('pi_unknown'))

    assert.equal(error.statusCode, 404)
    assert.equal(error.code, 'resource_missing')
  })
}

function registerRefunds({ test, driver }: ContractOptions) {
  test('a payment is refunded in parts, each with our own id on it', async ({ assert }) => {
    const stripe = driver().createClient()
    const { id } = await driver().createPaidPayment()

    const refund = await stripe.refunds.create(
      { payment_intent: id, amount: 500, metadata: { refund_id: 'rf_1' } },
      { idempotencyKey: `rf_${crypto.randomUUID()}` }
    )

    assert.match(refund.id, /^(?:re|pyr)_/)
    assert.equal(refund.amount, 500)
    assert.equal(refund.currency, 'gbp')
    assert.equal(refund.payment_intent, id)
    assert.deepEqual(refund.metadata, { refund_id: 'rf_1' })
    assert.match(refund.status ?? '', /^(?:succeeded|pending)$/)
    const { data } = await stripe.refunds.list({ payment_intent: id })
    assert.deepEqual(
      data.map((one) => one.id),
      [refund.id]
    )
    const retrieved = await stripe.refunds.retrieve(refund.id, { expand: ['payment_intent'] })
    assert.equal(retrieved.amount, 500)
    assert.equal(expanded(retrieved.payment_intent).id, id)
    const intent = await stripe.paymentIntents.retrieve(id, { expand: ['latest_charge'] })
    assert.equal(expanded(intent.latest_charge).amount_refunded, 500)
  })

  test('without an amount the rest is refunded', async ({ assert }) => {
    const stripe = driver().createClient()
    const { id } = await driver().createPaidPayment()
    await stripe.refunds.create({ payment_intent: id, amount: 500 })

    const rest = await stripe.refunds.create({ payment_intent: id })

    assert.equal(rest.amount, 1500)
    const intent = await stripe.paymentIntents.retrieve(id, { expand: ['latest_charge'] })
    assert.isTrue(expanded(intent.latest_charge).refunded)
  })

  test('more than is left cannot be refunded, and nothing is', async ({ assert }) => {
    const stripe = driver().createClient()
    const { id } = await driver().createPaidPayment()
    await stripe.refunds.create({ payment_intent: id, amount: 1500 })

    const error = await refusal(stripe.refunds.create({ payment_intent: id, amount: 501 }))

    assert.equal(error.statusCode, 400)
    assert.lengthOf((await stripe.refunds.list({ payment_intent: id })).data, 1)
  })

  test('a payment that is wholly refunded is refused as such', async ({ assert }) => {
    const stripe = driver().createClient()
    const { id } = await driver().createPaidPayment()
    await stripe.refunds.create({ payment_intent: id })

    const error = await refusal(stripe.refunds.create({ payment_intent: id, amount: 1 }))

    assert.equal(error.code, 'charge_already_refunded')
  })

  test('a refund asked for twice with one key is made once', async ({ assert }) => {
    const stripe = driver().createClient()
    const { id } = await driver().createPaidPayment()
    const options = { idempotencyKey: `rf_${crypto.randomUUID()}` }

    const first = await stripe.refunds.create({ payment_intent: id, amount: 700 }, options)
    const second = await stripe.refunds.create({ payment_intent: id, amount: 700 }, options)

    assert.equal(second.id, first.id)
    assert.lengthOf((await stripe.refunds.list({ payment_intent: id })).data, 1)
  })
}

function registerDisputesAndEvents({ test, driver }: ContractOptions) {
  test('a disputed payment has a dispute that awaits an answer', async ({ assert }) => {
    const stripe = driver().createClient()
    const { id } = await driver().createDisputedPayment()

    const { data } = await stripe.disputes.list({ payment_intent: id })
    const [dispute] = data

    assert.lengthOf(data, 1)
    assert.equal(dispute?.status, 'needs_response')
    assert.equal(dispute?.amount, 2000)
    assert.equal(dispute?.payment_intent, id)
    const retrieved = await stripe.disputes.retrieve(dispute?.id ?? '', {
      expand: ['payment_intent'],
    })
    assert.equal(retrieved.reason, 'fraudulent')
    assert.equal(expanded(retrieved.payment_intent).id, id)
    assert.isFalse(retrieved.is_charge_refundable)
    assert.isNumber(retrieved.evidence_details.due_by)
    const taken = retrieved.balance_transactions.reduce((sum, { amount }) => sum + amount, 0)
    assert.equal(taken, -2000, 'its bank takes the money at once, the fee besides')
  })

  test('a disputed payment is not refunded, and its charge counts nothing as refunded', async ({
    assert,
  }) => {
    const stripe = driver().createClient()
    const { id } = await driver().createDisputedPayment()

    const error = await refusal(stripe.refunds.create({ payment_intent: id }))

    assert.equal(error.code, 'charge_disputed')
    const intent = await stripe.paymentIntents.retrieve(id, { expand: ['latest_charge'] })
    assert.equal(expanded(intent.latest_charge).amount_refunded, 0)
    assert.isTrue(expanded(intent.latest_charge).disputed)
  })

  test('what happened can be read again as events', async ({ assert }) => {
    const stripe = driver().createClient()
    const { id } = await driver().createPaidPayment()

    const { data } = await stripe.events.list({ type: 'payment_intent.succeeded', limit: 20 })
    const event = data.find(
      (one) => one.type === 'payment_intent.succeeded' && one.data.object.id === id
    )

    assert.equal(event?.object, 'event')
    assert.equal(event?.livemode, false)
    assert.equal((await stripe.events.retrieve(event?.id ?? '')).type, 'payment_intent.succeeded')
  })
}

/** The lists that our books are compared with: what was made in a span of time, its end not included. */
function registerBooks({ test, driver }: ContractOptions) {
  const lately = { gte: secondsFromNow(-3600), lt: secondsFromNow(3600) }
  const longAgo = { gte: secondsFromNow(-7200), lt: secondsFromNow(-3600) }

  test('payments are listed by the time they were made, each with its charge', async ({
    assert,
  }) => {
    const stripe = driver().createClient()
    const paid = await driver().createPaidPayment()
    await stripe.refunds.create({ payment_intent: paid.id, amount: 300 })

    const { data } = await stripe.paymentIntents.list({
      created: lately,
      limit: 100,
      expand: ['data.latest_charge'],
    })
    const found = data.find(({ id }) => id === paid.id)
    assert.equal(found?.amount_received, 2000)
    assert.equal(found?.currency, 'gbp')
    assert.equal(expanded(found?.latest_charge ?? null).amount_refunded, 300)
    const older = await stripe.paymentIntents.list({ created: longAgo, limit: 100 })
    assert.notInclude(
      older.data.map(({ id }) => id),
      paid.id
    )
  })

  test('payments are listed page by page', async ({ assert }) => {
    const stripe = driver().createClient()
    const older = await driver().createPaidPayment()
    const newer = await driver().createPaidPayment()
    const first = await stripe.paymentIntents.list({ created: lately, limit: 1 })
    const next = await stripe.paymentIntents.list({
      created: lately,
      limit: 1,
      starting_after: newer.id,
    })
    assert.deepEqual(
      [...first.data, ...next.data].map(({ id }) => id),
      [newer.id, older.id]
    )
    assert.isTrue(first.has_more)
  })

  test('sessions are listed with their payments in place', async ({ assert }) => {
    const stripe = driver().createClient()
    const { id } = await stripe.checkout.sessions.create(payable())
    const { data } = await stripe.checkout.sessions.list({
      created: lately,
      limit: 100,
      expand: ['data.payment_intent'],
    })
    const found = data.find((session) => session.id === id)
    assert.isNull(found?.payment_intent)
  })

  test('refunds are listed by the time they were made, whatever they are of', async ({
    assert,
  }) => {
    const stripe = driver().createClient()
    const { id: payment_intent } = await driver().createPaidPayment()
    const refund = await stripe.refunds.create({ payment_intent, metadata: { refund_id: 'rf_2' } })
    const { data } = await stripe.refunds.list({ created: lately, limit: 100 })
    const found = data.find(({ id }) => id === refund.id)
    assert.deepEqual(found?.metadata, { refund_id: 'rf_2' })
    assert.equal(found?.payment_intent, payment_intent)
    const older = await stripe.refunds.list({ created: longAgo, limit: 100 })
    assert.notInclude(
      older.data.map(({ id }) => id),
      refund.id
    )
  })

  test('disputes are listed by the time they were opened', async ({ assert }) => {
    const stripe = driver().createClient()
    const { id } = await driver().createDisputedPayment()
    const { data } = await stripe.disputes.list({ created: lately, limit: 100 })
    assert.include(
      data.map((dispute) => dispute.payment_intent),
      id
    )
    const older = await stripe.disputes.list({ created: longAgo, limit: 100 })
    assert.notInclude(
      older.data.map((dispute) => dispute.payment_intent),
      id
    )
  })

  test('events are listed by the kinds that are asked for, and by when they happened', async ({
    assert,
  }) => {
    const stripe = driver().createClient()
    const { id: payment_intent } = await driver().createPaidPayment()
    const refund = await stripe.refunds.create({ payment_intent })
    const types = ['refund.created', 'checkout.session.expired']
    const { data } = await stripe.events.list({ created: lately, types, limit: 100 })
    assert.includeMembers(types, [...new Set(data.map(({ type }) => type))])
    const found = data.find(
      (event) => event.type === 'refund.created' && event.data.object.id === refund.id
    )
    assert.isDefined(found)
    const older = await stripe.events.list({ created: longAgo, types, limit: 100 })
    assert.isFalse(older.data.some(({ id }) => id === found?.id))
  })
}

/** The error that the call must end in. */
async function refusal(call: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  try {
    await call
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return error
    throw error
  }
  throw new Error('The call was expected to be refused, but it succeeded')
}

function expanded<T extends object>(value: string | T | null): T {
  if (typeof value === 'object' && value !== null) return value
  throw new Error('The property was not expanded')
}
