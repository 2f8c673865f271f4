import { test } from '@japa/runner'
import type { TestContext } from '@japa/runner/core'
import { payable } from '../support/sessions.ts'
import { clientOf, startSandbox } from '../support/start_sandbox.ts'

async function openControl(cleanup: TestContext['cleanup']) {
  const sandbox = await startSandbox(cleanup, { stripe: { webhooks: 'held' } })
  const stripe = clientOf(sandbox)
  const { id } = await stripe.checkout.sessions.create(payable())
  const post = async (path: string, body: object = {}) => {
    const init = { method: 'POST', body: JSON.stringify(body) }
    const response = await fetch(`${sandbox.url}/control${path}`, init)
    return { status: response.status, body: JSON.parse(await response.text()) }
  }
  return { sandbox, stripe, id, post }
}

test.group('Control API', () => {
  test('takes a payment through its whole life', async ({ assert, cleanup }) => {
    const { stripe, id, post } = await openControl(cleanup)

    assert.equal((await post(`/sessions/${id}/fail`)).body.kind, 'refused')
    assert.equal((await post(`/sessions/${id}/pay`)).body.kind, 'paid')
    const refund = await post(`/sessions/${id}/refund`, { amount: 500 })
    assert.equal(refund.body.amount, 500)
    assert.equal(
      (await post(`/refunds/${refund.body.id}/settle`, { outcome: 'failed' })).status,
      200
    )
    const dispute = await post(`/sessions/${id}/dispute`)
    const closed = await post(`/disputes/${dispute.body.id}/close`, { outcome: 'lost' })
    assert.equal(closed.body.status, 'lost')
    assert.equal((await stripe.checkout.sessions.retrieve(id)).payment_status, 'paid')
  })

  test('pays by a bank debit and settles it', async ({ assert, cleanup }) => {
    const { stripe, id, post } = await openControl(cleanup)

    assert.equal((await post(`/sessions/${id}/pay`, { debit: 'succeeds' })).body.kind, 'processing')
    await post(`/sessions/${id}/settle`, { outcome: 'succeeds' })

    assert.equal((await stripe.checkout.sessions.retrieve(id)).payment_status, 'paid')
  })

  test('answers the 3-D Secure page', async ({ assert, cleanup }) => {
    const { id, post } = await openControl(cleanup)
    const card = '4000002500003155'

    assert.equal((await post(`/sessions/${id}/pay`, { card })).body.kind, 'challenged')
    const failed = await post(`/sessions/${id}/pay`, { card, challenge: 'fail' })
    assert.equal(failed.body.kind, 'refused')
    const paid = await post(`/sessions/${id}/pay`, { card, challenge: 'complete' })
    assert.equal(paid.body.kind, 'paid')
  })

  test('moves the clock, the limits, the faults and the webhooks', async ({ assert, cleanup }) => {
    const { stripe, id, post, sandbox } = await openControl(cleanup)
    await post('/clock', { advanceSeconds: 24 * 3600 + 1 })
    assert.equal((await stripe.checkout.sessions.retrieve(id)).status, 'expired')

    assert.equal((await post('/limits', { endpoint: 1 })).body.endpoint, 1)
    assert.equal((await post('/limits', { endpoint: 25 })).body.account, 100)

    await post('/faults', { endpoint: 'GET /v1/refunds', kind: 'error', status: 503 })
    await assert.rejects(() => stripe.refunds.list())

    assert.isTrue((await post('/webhooks', { duplicate: true })).body.duplicate)
    const [held] = sandbox.stripe.webhooks.held()
    assert.equal((await post('/webhooks/drop', { eventId: held?.eventId })).body.state, 'dropped')
  })

  test('tells everything, and forgets everything', async ({ assert, cleanup }) => {
    const { sandbox, post } = await openControl(cleanup)
    const state = async () => JSON.parse(await (await fetch(`${sandbox.url}/control/state`)).text())
    assert.lengthOf((await state()).sessions, 1)

    await post('/reset')

    assert.isEmpty((await state()).sessions)
  })

  test('refuses what cannot be done, and changes nothing', async ({ assert, cleanup }) => {
    const { id, post, stripe } = await openControl(cleanup)

    assert.equal((await post(`/sessions/${id}/refund`)).status, 409)
    assert.equal((await post(`/sessions/${id}/settle`)).status, 409)
    assert.equal((await post('/sessions/cs_test_unknown/pay')).status, 409)
    assert.equal((await post(`/sessions/${id}/pay`, { card: '1234' })).status, 409)
    assert.equal((await post(`/sessions/${id}/pay`, { card: 4242 })).status, 400)
    assert.equal((await post('/faults', { kind: 'meteor' })).status, 400)
    assert.equal((await post('/webhooks/deliver', { eventId: 'evt_unknown' })).status, 409)
    assert.equal((await stripe.checkout.sessions.retrieve(id)).status, 'open')
  })

  test('does not listen to pages of other sites', async ({ assert, cleanup }) => {
    const { sandbox, id, stripe } = await openControl(cleanup)

    const response = await fetch(`${sandbox.url}/control/sessions/${id}/pay`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
    })

    assert.equal(response.status, 403)
    assert.equal((await stripe.checkout.sessions.retrieve(id)).status, 'open')
  })
})
