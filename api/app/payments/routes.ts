import type { Router } from '@adonisjs/core/http'

const StripeWebhook = () => import('#app/payments/controllers/stripe_webhook_controller')

/** Routes of the payments context, under /api/v1. */
export function registerPaymentRoutes(router: Router): void {
  router.post('/webhooks/stripe', [StripeWebhook, 'handle']).as('payments.webhook')
}
