import { test } from '@japa/runner'
import Stripe from 'stripe'
import { payable, secondsFromNow } from '../support/sessions.ts'
import { clientOf, startSandbox } from '../support/start_sandbox.ts'

const CREATE = 'POST /v1/checkout/sessions'
const HELD = { stripe: { webhooks: 'held' } } as const

test.group('Stripe on a bad day', () => {
  test('an error is kept under its key and given again, though the cause is gone', async ({
    assert,
    cleanup,
  }) => {
    const sandbox = await startSandbox(cleanup, HELD)
    const stripe = clientOf(sandbox)
    const create = () => stripe.checkout.sessions.create(payable(), { idempotencyKey: 'co_1' })
    sandbox.stripe.control.faults.plan({ endpoint: CREATE, kind: 'error' })

    await assert.rejects(create, Stripe.errors.StripeAPIError)
    const again = await create().catch((error: unknown) => error)

    assert.instanceOf(again, Stripe.errors.StripeAPIError)
    assert.propertyVal(again, 'statusCode', 500)
    assert.isEmpty((await stripe.checkout.sessions.list()).data)
  })

  test('an error may hide a session that was made', async ({ assert, cleanup }) => {
    const sandbox = await startSandbox(cleanup, HELD)
    const stripe = clientOf(sandbox)
    sandbox.stripe.control.faults.plan({ endpoint: CREATE, kind: 'error', when: 'after' })

    await assert.rejects(() => stripe.checkout.sessions.create(payable()))

    assert.lengthOf((await stripe.checkout.sessions.list()).data, 1)
  })

  test('a connection that breaks after the effect leaves one session, found by its key', async ({
    assert,
    cleanup,
  }) => {
    const sandbox = await startSandbox(cleanup, HELD)
    const stripe = clientOf(sandbox)
    // The SDK tries once more by itself when a connection is closed on it.
    sandbox.stripe.control.faults.plan({ endpoint: CREATE, kind: 'drop', when: 'after' })

    const session = await stripe.checkout.sessions.create(payable(), { idempotencyKey: 'co_1' })

    assert.equal(session.lastResponse.headers['idempotent-replayed'], 'true')
    assert.lengthOf((await stripe.checkout.sessions.list()).data, 1)
  })

  test('a connection that breaks before the effect leaves nothing', async ({ assert, cleanup }) => {
    const sandbox = await startSandbox(cleanup, HELD)
    const stripe = clientOf(sandbox)
    sandbox.stripe.control.faults.plan({ endpoint: CREATE, kind: 'drop', times: 2 })

    await assert.rejects(
      () => stripe.checkout.sessions.create(payable()),
      Stripe.errors.StripeConnectionError
    )

    assert.isEmpty((await stripe.checkout.sessions.list()).data)
  })

  test('no answer comes in time, though the session was made', async ({ assert, cleanup }) => {
    const sandbox = await startSandbox(cleanup, HELD)
    const stripe = clientOf(sandbox, { timeout: 50 })
    sandbox.stripe.control.faults.plan({ endpoint: CREATE, kind: 'timeout', when: 'after' })
    const create = () => stripe.checkout.sessions.create(payable(), { idempotencyKey: 'co_1' })

    await assert.rejects(create, /timeout/)
    const { id } = await clientOf(sandbox).checkout.sessions.create(payable(), {
      idempotencyKey: 'co_1',
    })

    const { data } = await clientOf(sandbox).checkout.sessions.list()
    assert.deepEqual(
      data.map((session) => session.id),
      [id]
    )
  })

  test('a key cannot be used while its first call still runs', async ({ assert, cleanup }) => {
    const sandbox = await startSandbox(cleanup, HELD)
    const stripe = clientOf(sandbox)
    const { faults } = sandbox.stripe.control
    const create = () => stripe.checkout.sessions.create(payable(), { idempotencyKey: 'co_1' })
    faults.plan({ endpoint: CREATE, kind: 'hold' })
    const first = create()
    await faults.someoneHeld()

    const second = await create().catch((error: unknown) => error)
    faults.release()

    assert.instanceOf(second, Stripe.errors.StripeError)
    assert.propertyVal(second, 'statusCode', 409)
    assert.propertyVal(second, 'code', 'idempotency_key_in_use')
    assert.equal((await create()).id, (await first).id)
  })

  test('a key is forgotten after a day', async ({ assert, cleanup }) => {
    const sandbox = await startSandbox(cleanup, HELD)
    const stripe = clientOf(sandbox)
    const create = () => stripe.checkout.sessions.create(payable(), { idempotencyKey: 'co_1' })
    const first = await create()
    sandbox.stripe.clock.advance(24 * 3600 - 60)
    assert.equal((await create()).id, first.id)

    sandbox.stripe.clock.advance(120)

    assert.notEqual((await create()).id, first.id)
  })

  test('a refused parameter is not kept under the key', async ({ assert, cleanup }) => {
    const sandbox = await startSandbox(cleanup, HELD)
    const stripe = clientOf(sandbox)
    const create = (seconds: number) =>
      stripe.checkout.sessions.create(payable({ expires_at: secondsFromNow(seconds) }), {
        idempotencyKey: 'co_1',
      })
    await assert.rejects(() => create(60), /at least 30 minutes/)

    assert.equal((await create(3600)).status, 'open')
  })

  test('a refused expiry is kept under the key', async ({ assert, cleanup }) => {
    const sandbox = await startSandbox(cleanup, HELD)
    const stripe = clientOf(sandbox)
    const { id } = await stripe.checkout.sessions.create(payable())
    sandbox.stripe.control.pay(id)
    const expire = () => stripe.checkout.sessions.expire(id, {}, { idempotencyKey: 'ex_1' })

    await assert.rejects(expire, /status of `complete`/)

    const again = await expire().catch((error: unknown) => error)
    assert.instanceOf(again, Stripe.errors.StripeInvalidRequestError)
    assert.propertyVal(Reflect.get(Object(again), 'headers'), 'idempotent-replayed', 'true')
  })
})

test.group('Stripe under load', () => {
  test('an endpoint takes 25 calls a second, the account 100', async ({ assert, cleanup }) => {
    const sandbox = await startSandbox(cleanup, HELD)
    const stripe = clientOf(sandbox)
    sandbox.stripe.clock.freeze()
    const twentySix = Array.from({ length: 26 }, () =>
      stripe.checkout.sessions.list().catch((error: unknown) => error)
    )

    const refused = (await Promise.all(twentySix)).filter((one) => one instanceof Error)

    assert.lengthOf(refused, 1)
    assert.instanceOf(refused[0], Stripe.errors.StripeRateLimitError)
    assert.propertyVal(refused[0], 'code', 'rate_limit')

    sandbox.stripe.clock.advance(1)
    await assert.doesNotReject(() => stripe.checkout.sessions.list())
  })

  test('the limits are a test to set', async ({ assert, cleanup }) => {
    const sandbox = await startSandbox(cleanup, HELD)
    const stripe = clientOf(sandbox)
    sandbox.stripe.clock.freeze()
    sandbox.stripe.control.setLimits({ account: 1 })
    await stripe.checkout.sessions.create(payable())

    const refused = await stripe.refunds.list().catch((error: unknown) => error)

    assert.instanceOf(refused, Stripe.errors.StripeRateLimitError)
    assert.propertyVal(
      Reflect.get(Object(refused), 'headers'),
      'stripe-rate-limited-reason',
      'global-rate'
    )
  })

  test('a call past the limit changes nothing and does not use up its key', async ({
    assert,
    cleanup,
  }) => {
    const sandbox = await startSandbox(cleanup, HELD)
    const stripe = clientOf(sandbox)
    sandbox.stripe.control.setLimits({ endpoint: 0 })
    const create = () => stripe.checkout.sessions.create(payable(), { idempotencyKey: 'co_1' })
    await assert.rejects(create, Stripe.errors.StripeRateLimitError)

    sandbox.stripe.control.setLimits({ endpoint: 25 })

    assert.isEmpty((await stripe.checkout.sessions.list()).data)
    assert.equal((await create()).status, 'open')
  })

  test('other refusals can be moved as well', async ({ assert, cleanup }) => {
    const sandbox = await startSandbox(cleanup, HELD)
    const stripe = clientOf(sandbox)
    sandbox.stripe.control.setLimits({ shortestSession: 1, smallestAmount: 5000 })

    await assert.rejects(
      () => stripe.checkout.sessions.create(payable({ amount: 4999 })),
      /£50\.00/
    )
    const brief = payable({ amount: 5000, expires_at: secondsFromNow(60) })
    assert.equal((await stripe.checkout.sessions.create(brief)).status, 'open')
  })

  test('a key of our choosing is the only right one', async ({ assert, cleanup }) => {
    const sandbox = await startSandbox(cleanup, { stripe: { secretKey: 'sk_test_right' } })

    await assert.rejects(
      () => clientOf(sandbox, { apiKey: 'sk_test_wrong1234' }).refunds.list(),
      Stripe.errors.StripeAuthenticationError
    )
    await assert.doesNotReject(() => clientOf(sandbox, { apiKey: 'sk_test_right' }).refunds.list())
  })
})
