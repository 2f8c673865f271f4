import type { Clock } from '../../shared/index.ts'
import type { PaymentSettings } from '../payment_settings.ts'
import { createBudget } from './create_budget.ts'
import type { ScriptRunner } from './shared_budget.ts'
import { StripeBooks } from './stripe_books.ts'
import { createStripeClient } from './stripe_client.ts'
import { StripeDisputeProvider } from './stripe_dispute_provider.ts'
import { StripePaymentProvider } from './stripe_payment_provider.ts'
import { StripeRefundProvider } from './stripe_refund_provider.ts'
import { StripeWebhookReader } from './stripe_webhook_reader.ts'

interface StripeParts {
  readonly settings: PaymentSettings
  readonly clock: Clock
  /** Redis `state`, where all processes count their requests. */
  readonly redis: ScriptRunner
}

/** Stripe behind the ports of payments: whom to ask for money, and how to know its calls. */
export function createStripe({ settings, clock, redis }: StripeParts) {
  const stripe = createStripeClient(settings)
  const isTestMode = settings.stripeApiUrl === null && !settings.stripeSecretKey.includes('_live_')
  const budget = createBudget(redis, clock, isTestMode)
  return {
    provider: new StripePaymentProvider(stripe, budget),
    books: new StripeBooks(stripe, budget),
    refundProvider: new StripeRefundProvider(stripe, budget),
    disputeProvider: new StripeDisputeProvider(stripe, budget),
    webhookReader: new StripeWebhookReader(stripe.webhooks, settings.webhookSecret, clock),
  }
}
