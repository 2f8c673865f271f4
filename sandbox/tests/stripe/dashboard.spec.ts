import { test } from '@japa/runner'
import { Visitor } from '../support/browser.ts'
import { payable } from '../support/sessions.ts'
import { clientOf, startSandbox } from '../support/start_sandbox.ts'

test.group('Dashboard', () => {
  test('lists payments and refunds one at the press of a button', async ({ assert, cleanup }) => {
    const sandbox = await startSandbox(cleanup, { stripe: { webhooks: 'held' } })
    const stripe = clientOf(sandbox)
    const { id } = await stripe.checkout.sessions.create(payable({ name: 'Order <HF-7>' }))
    sandbox.stripe.control.pay(id, { email: 'ada@example.com' })
    const dashboard = await new Visitor().open(sandbox.url)
    assert.include(dashboard.page, 'Order &lt;HF-7&gt;')
    assert.include(dashboard.text, 'ada@example.com')

    await dashboard.submit({}, `/payments/${id}/refund`)

    assert.include(dashboard.text, '£20.00 refunded')
    assert.lengthOf((await stripe.refunds.list()).data, 1)
  })

  test('disputes a payment and decides the dispute', async ({ assert, cleanup }) => {
    const sandbox = await startSandbox(cleanup, { stripe: { webhooks: 'held' } })
    const stripe = clientOf(sandbox)
    const { id } = await stripe.checkout.sessions.create(payable())
    sandbox.stripe.control.pay(id)
    const dashboard = await new Visitor().open(sandbox.url)

    await dashboard.submit({}, `/payments/${id}/dispute`)
    assert.include(dashboard.text, 'Disputed')
    const { data } = await stripe.disputes.list()
    await dashboard.submit({ value: 'lost' }, `/disputes/${data[0]?.id}/close`)

    assert.include(dashboard.text, 'Dispute lost')
  })

  test('settles a bank debit', async ({ assert, cleanup }) => {
    const sandbox = await startSandbox(cleanup, { stripe: { webhooks: 'held' } })
    const stripe = clientOf(sandbox)
    const { id } = await stripe.checkout.sessions.create(payable())
    sandbox.stripe.control.pay(id, { debit: 'succeeds' })
    const dashboard = await new Visitor().open(sandbox.url)
    assert.include(dashboard.text, 'Processing')

    await dashboard.submit({ value: 'succeeds' }, `/payments/${id}/settle`)

    assert.equal((await stripe.checkout.sessions.retrieve(id)).payment_status, 'paid')
  })

  test('shows what was told to the shop', async ({ assert, cleanup }) => {
    const sandbox = await startSandbox(cleanup, { stripe: { webhooks: 'held' } })
    const { id } = await clientOf(sandbox).checkout.sessions.create(payable())
    sandbox.stripe.control.expire(id)

    const page = await new Visitor().open(`${sandbox.url}/webhooks`)

    assert.include(page.text, 'checkout.session.expired')
    assert.include(page.text, 'Held')
  })
})
