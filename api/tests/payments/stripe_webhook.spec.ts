import { createHmac } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import { HEARD_EVENTS } from '@holdfast/domain/payments'
import { newId } from '@holdfast/domain/shared'
import { SUBSCRIBED_EVENTS } from '@holdfast/sandbox'
import { test } from '@japa/runner'
import env from '#start/env'
import { waitingSession } from '#tests/support/gates'

const URL = `http://${process.env.HOST}:${process.env.PORT}/api/v1/webhooks/stripe`

test('The sandbox tells the shop of what it hears, as its owner has Stripe do', ({ assert }) => {
  assert.sameMembers([...SUBSCRIBED_EVENTS], [...HEARD_EVENTS])
})

test.group('POST /webhooks/stripe', () => {
  /** As Stripe signs: https://docs.stripe.com/webhooks#verify-manually */
  const sign = (body: string, given: { secondsAgo?: number; secret?: string } = {}) => {
    const { secondsAgo = 0, secret = env.get('STRIPE_WEBHOOK_SECRET').release() } = given
    const time = Math.floor(Date.now() / 1000) - secondsAgo
    const signature = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')
    return `t=${time},v1=${signature}`
  }

  const anEvent = (given: object = {}) => {
    const id = `evt_${newId()}`
    const orderId = newId()
    const object = { id: `cs_${id}`, object: 'checkout.session', client_reference_id: orderId }
    const body = JSON.stringify({
      id,
      object: 'event',
      type: 'checkout.session.completed',
      created: Math.floor(Date.now() / 1000),
      data: { object },
      ...given,
    })
    return { id, orderId, body }
  }

  const post = (body: string, headers: Record<string, string>) =>
    fetch(URL, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    })
  const stored = (id: string) => db.from('payments.webhook_events').where('event_id', id)
  const hints = (orderId: string) =>
    db
      .from('outbox.deliveries')
      .join('outbox.events', 'outbox.events.id', 'outbox.deliveries.event_id')
      .where('aggregate_id', orderId)

  test('a signed event is stored with its delivery, once', async ({ assert }) => {
    const { id, orderId, body } = anEvent()
    for (let times = 0; times < 2; times++) {
      const response = await post(body, { 'stripe-signature': sign(body) })
      assert.equal(response.status, 200)
    }
    assert.lengthOf(await stored(id), 1)
    assert.lengthOf(await hints(orderId), 1)
  })

  test('is acknowledged only once it is stored', async ({ assert }) => {
    const { id, body } = anEvent()
    const gate = await db.transaction()
    await gate.rawQuery('LOCK TABLE payments.webhook_events IN SHARE MODE')
    const posting = post(body, { 'stripe-signature': sign(body) })
    await db.rawQuery('SELECT pg_terminate_backend(?, 5000)', [await waitingSession()])
    assert.equal((await posting).status, 503)
    await gate.rollback()
    assert.isEmpty(await stored(id))

    const again = await post(body, { 'stripe-signature': sign(body) })
    assert.equal(again.status, 200)
    assert.lengthOf(await stored(id), 1)
  })

  test('the delivery belongs to the trace of the request', async ({ assert }) => {
    const { orderId, body } = anEvent()
    const traceId = '0af7651916cd43dd8448eb211c80319c'
    const traceparent = `00-${traceId}-b7ad6b7169203331-01`
    await post(body, { 'stripe-signature': sign(body), traceparent })
    const [delivery] = await hints(orderId)
    assert.equal(delivery.trace_parent.split('-')[1], traceId)
  })

  test('the signature is of the bytes, spaces and all', async ({ assert }) => {
    const { id, body } = anEvent()
    const spaced = JSON.stringify(JSON.parse(body), null, 2)
    assert.equal((await post(spaced, { 'stripe-signature': sign(spaced) })).status, 200)
    assert.lengthOf(await stored(id), 1)
  })

  test('{name} is 400, and leaves nothing behind')
    .with([
      { name: 'no signature', headers: () => ({}) },
      {
        name: 'a signature of somebody else',
        headers: (body: string) => ({ 'stripe-signature': sign(body, { secret: 'whsec_other' }) }),
      },
      {
        name: 'a signature of 301 s ago',
        headers: (body: string) => ({ 'stripe-signature': sign(body, { secondsAgo: 301 }) }),
      },
      { name: 'nonsense for a signature', headers: () => ({ 'stripe-signature': 'nonsense' }) },
    ])
    .run(async ({ assert }, { headers }) => {
      const { id, orderId, body } = anEvent()
      const response = await post(body, headers(body))
      assert.equal(response.status, 400)
      assert.containsSubset(await response.json(), { code: 'webhook_signature_invalid' })
      assert.isEmpty(await stored(id))
      assert.isEmpty(await hints(orderId))
    })

  test('what is no JSON is judged by its signature first', async ({ assert }) => {
    const unsigned = await post('{"id": ', {})
    assert.containsSubset(await unsigned.json(), { code: 'webhook_signature_invalid' })
    const signed = await post('{"id": ', { 'stripe-signature': sign('{"id": ') })
    assert.equal(signed.status, 400)
  })

  test('a body beyond all measure is not read to its end', async ({ assert }) => {
    const body = JSON.stringify({ note: 'x'.repeat(600_000) })
    const response = await post(body, { 'stripe-signature': sign(body) })
    assert.equal(response.status, 413)
    assert.containsSubset(await response.json(), { code: 'body_too_large' })
  })
})
