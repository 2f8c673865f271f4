import { test } from '@japa/runner'
import { PaymentSettings } from '../../src/payments/index.ts'
import { WebhookBodies } from '../../src/payments/webhook_bodies.ts'

const settings = (appKey: string) => new PaymentSettings('', '', '', null, appKey)

test.group('The body of a webhook, at rest', () => {
  const bodies = new WebhookBodies(settings('one key'))
  const body = '{"customer_details":{"email":"ada@example.com","name":"Ada Lovelace ✓"}}'

  test('is read by whoever has the key, for its event', ({ assert }) => {
    const sealed = bodies.seal('evt_1', body)
    assert.equal(bodies.open('evt_1', sealed), body)
    assert.notInclude(sealed.toString('latin1'), 'ada@example.com')
    assert.notDeepEqual(bodies.seal('evt_1', body), sealed)
  })

  test('does not open with another key, for another event, or altered', ({ assert }) => {
    const sealed = bodies.seal('evt_1', body)
    const altered = Buffer.from(sealed)
    altered.writeUInt8((altered.readUInt8(40) + 1) % 256, 40)
    assert.throws(() => new WebhookBodies(settings('another')).open('evt_1', sealed))
    assert.throws(() => bodies.open('evt_2', sealed))
    assert.throws(() => bodies.open('evt_1', altered))
  })
})
