import type { Router } from '@adonisjs/core/http'

const AcceptFinding = () => import('#app/payments/controllers/accept_finding_controller')
const ListFindings = () => import('#app/payments/controllers/list_findings_controller')
const StripeWebhook = () => import('#app/payments/controllers/stripe_webhook_controller')

/** Routes of the payments context, under /api/v1. */
export function registerPaymentRoutes(router: Router): void {
  router.post('/webhooks/stripe', [StripeWebhook, 'handle']).as('payments.webhook')
}

/** Routes of the payments context for staff, under /api/v1/admin. */
export function registerPaymentStaffRoutes(router: Router): void {
  router.get('/reconciliation', [ListFindings, 'handle']).as('reconciliation.list')
  router.post('/reconciliation/:id/accept', [AcceptFinding, 'handle']).as('reconciliation.accept')
}
