import { test } from '@japa/runner'
import { createSandbox, type Sandbox } from '../../src/index.ts'
import { payable } from '../support/sessions.ts'
import { clientOf } from '../support/start_sandbox.ts'
import { registerStripeContract, type StripeDriver } from './contract.ts'

test.group('Stripe contract | sandbox', (group) => {
  let sandbox: Sandbox

  group.each.setup(async () => {
    sandbox = await createSandbox({ stripe: { webhooks: 'held' } })
    return () => sandbox.stop()
  })

  const pay = async (card: string) => {
    const stripe = clientOf(sandbox)
    const session = await stripe.checkout.sessions.create(payable())
    sandbox.stripe.control.pay(session.id, { card })
    const { payment_intent: id } = await stripe.checkout.sessions.retrieve(session.id)
    return stripe.paymentIntents.retrieve(String(id))
  }

  const driver = (): StripeDriver => ({
    createClient: (overrides) => clientOf(sandbox, overrides),
    createPaidPayment: () => pay('4242424242424242'),
    createDisputedPayment: () => pay('4000000000000259'),
  })

  registerStripeContract({ test, driver })

  /** Only here can a page be paid without a person. */
  test('a list of sessions brings the payment of each that was paid', async ({ assert }) => {
    const intent = await pay('4242424242424242')
    const stripe = clientOf(sandbox)
    const { data } = await stripe.checkout.sessions.list({ expand: ['data.payment_intent'] })
    assert.containsSubset(data, [
      { payment_intent: { id: intent.id, object: 'payment_intent', status: 'succeeded' } },
    ])
  })
})
