import { test } from '@japa/runner'
import Stripe from 'stripe'
import { registerStripeContract, type StripeDriver } from './contract.ts'

const key = process.env.STRIPE_TEST_SECRET_KEY

/** Stripe's own test mode. The hosted page needs a person, so payments are made by the API here. */
if (key) {
  test.group('Stripe contract | test mode', (group) => {
    group.each.timeout(60_000)
    registerStripeContract({ test, driver: () => driver })
  })
}

const driver: StripeDriver = {
  createClient: (overrides) => createClient(overrides?.apiKey ?? key ?? ''),
  createPaidPayment: () => pay('pm_card_visa'),
  async createDisputedPayment() {
    const intent = await pay('pm_card_createDispute')
    await untilDisputed(intent.id)
    return intent
  },
}

function createClient(apiKey: string) {
  return new Stripe(apiKey, { apiVersion: '2026-10-28.endive', maxNetworkRetries: 0 })
}

function pay(payment_method: string): Promise<Stripe.PaymentIntent> {
  return createClient(key ?? '').paymentIntents.create({
    amount: 2000,
    currency: 'gbp',
    payment_method,
    allowed_payment_method_types: ['card'],
    confirm: true,
  })
}

/** Test mode disputes a payment a moment after it was made; nothing tells when, so we ask. */
async function untilDisputed(payment_intent: string): Promise<void> {
  const { data } = await createClient(key ?? '').disputes.list({ payment_intent })
  if (data.length === 0) await untilDisputed(payment_intent)
}
