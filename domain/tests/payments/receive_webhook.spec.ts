import { test } from '@japa/runner'
import { ForgetWebhookBodies, ReceiveWebhook, SESSION_CHANGED } from '../../src/payments/index.ts'
import { WebhookBodies } from '../../src/payments/webhook_bodies.ts'
import { newId, rows } from '../../src/shared/index.ts'
import { TestShop } from '../support/test_shop.ts'

interface Stored {
  event_id: string
  type: string
  object_id: string
  body: Buffer | null
}

test.group('A webhook', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open()
    return () => shop.close()
  })
  group.each.setup(() => shop.clear())

  const stored = () => rows<Stored>(shop.db, 'SELECT * FROM payments.webhook_events')
  const events = () => rows<{ type: string }>(shop.db, 'SELECT type FROM outbox.events')
  const receive = async (body: string, signature?: string) =>
    (await shop.make(ReceiveWebhook)).execute(body, signature)

  const anEvent = (given: object = {}) =>
    JSON.stringify({
      id: 'evt_1',
      object: 'event',
      type: 'checkout.session.completed',
      created: 1795000000,
      data: { object: { id: 'cs_1', object: 'checkout.session', client_reference_id: newId() } },
      ...given,
    })

  const sign = (payload: string, secondsAgo = 0, secret = shop.settings.webhookSecret) =>
    shop.stripe.webhooks.generateTestHeaderString({
      payload,
      secret,
      timestamp: Math.floor(Date.now() / 1000) - secondsAgo,
    })

  test('is stored once with its delivery, and its body is encrypted', async ({ assert }) => {
    const body = anEvent()
    assert.deepEqual(await receive(body, sign(body)), { ok: true, value: 'stored' })
    assert.deepEqual(await receive(body, sign(body)), { ok: true, value: 'repeated' })

    const [event, ...others] = await stored()
    assert.isEmpty(others)
    assert.containsSubset(event, { event_id: 'evt_1', object_id: 'cs_1' })
    const bodies = await shop.make(WebhookBodies)
    assert.equal(event?.body && bodies.open('evt_1', event.body), body)
    assert.deepEqual(await events(), [{ type: SESSION_CHANGED }])
  })

  test('of a kind that means nothing here is stored, and nothing follows', async ({ assert }) => {
    const body = anEvent({ type: 'price.created', data: { object: { id: 'price_1' } } })
    assert.deepEqual(await receive(body, sign(body)), { ok: true, value: 'stored' })
    assert.lengthOf(await stored(), 1)
    assert.isEmpty(await events())
  })

  test('that {name} is refused, and leaves nothing behind')
    .with([
      { name: 'is not signed', signature: () => undefined },
      {
        name: 'is signed with another secret',
        signature: (body: string) => sign(body, 0, 'whsec_x'),
      },
      { name: 'is more than 300 s old', signature: (body: string) => sign(body, 301) },
      { name: 'was altered', signature: (body: string) => sign(`${body} `) },
      { name: 'has a signature that is none', signature: () => 't=1,v1=nothing' },
    ])
    .run(async ({ assert }, { signature }) => {
      const body = anEvent()
      const refused = { ok: false, error: 'webhook_signature_invalid' }
      assert.deepEqual(await receive(body, signature(body)), refused)
      assert.isEmpty(await stored())
      assert.isEmpty(await events())
    })

  test('that is 299 s old is still good', async ({ assert }) => {
    const body = anEvent()
    assert.isTrue((await receive(body, sign(body, 299))).ok)
  })

  test('is reduced to its ids after 30 days', async ({ assert }) => {
    const body = anEvent()
    await receive(body, sign(body))
    const forget = await shop.make(ForgetWebhookBodies)
    shop.sandbox.stripe.clock.advance(29 * 24 * 3600)
    assert.equal(await forget.execute(), 0)
    shop.sandbox.stripe.clock.advance(2 * 24 * 3600)
    assert.equal(await forget.execute(), 1)
    const [event] = await stored()
    assert.containsSubset(event, { event_id: 'evt_1', object_id: 'cs_1', body: null })
    assert.isTrue((await receive(body, sign(body))).ok)
    assert.lengthOf(await stored(), 1)
  })
})
