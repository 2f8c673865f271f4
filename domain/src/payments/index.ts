export { ApplySessionState } from './actions/apply_session_state.ts'
export { ClosePaymentPage, type PageNotClosed } from './actions/close_payment_page.ts'
export { ForgetWebhookBodies } from './actions/forget_webhook_bodies.ts'
export { MarkAttemptClosed } from './actions/mark_attempt_closed.ts'
export { OpenDuePages } from './actions/open_due_pages.ts'
export { OpenPaymentPage } from './actions/open_payment_page.ts'
export { RequestRefund, type RefundReason } from './actions/request_refund.ts'
export { StartPaymentAttempt } from './actions/start_payment_attempt.ts'
export { ReceiveWebhook } from './actions/receive_webhook.ts'
export { isBelowMinimum } from './domain/charge_limits.ts'
export type { PaymentSession, SessionStanding } from './domain/payment_session.ts'
export { SESSION_CHANGED } from './domain/session_changed.ts'
export { PAYMENT_METRICS } from './metrics.ts'
export {
  PaymentProvider,
  ProviderRefusedError,
  ProviderUnavailableError,
} from './payment_provider.ts'
export { PaymentSettings } from './payment_settings.ts'
export { GetRefundQuery, type RefundedPart, type RefundRecord } from './queries/get_refund_query.ts'
export { HasLivePageQuery } from './queries/has_live_page_query.ts'
export { createStripe } from './stripe/create_stripe.ts'
export { WebhookReader } from './webhooks.ts'
