export { AcceptFinding } from './actions/accept_finding.ts'
export { AllocateRefundParts } from './actions/allocate_refund_parts.ts'
export { ApplyDisputeState, type AppliedDispute } from './actions/apply_dispute_state.ts'
export { ApplyRefundState, type AppliedRefund } from './actions/apply_refund_state.ts'
export { ApplySessionState } from './actions/apply_session_state.ts'
export { AskAfterBankPayments } from './actions/ask_after_bank_payments.ts'
export { ClosePaymentPage, type PageNotClosed } from './actions/close_payment_page.ts'
export { ForgetWebhookBodies } from './actions/forget_webhook_bodies.ts'
export { MarkAttemptClosed } from './actions/mark_attempt_closed.ts'
export { OpenDuePages } from './actions/open_due_pages.ts'
export { OpenPaymentPage } from './actions/open_payment_page.ts'
export { Reconcile } from './actions/reconcile.ts'
export { ReconcileDay } from './actions/reconcile_day.ts'
export { RequestRefund, type RequestedRefund } from './actions/request_refund.ts'
export { SendDueRefunds } from './actions/send_due_refunds.ts'
export { StartPaymentAttempt } from './actions/start_payment_attempt.ts'
export { ReceiveWebhook } from './actions/receive_webhook.ts'
export type { Tally } from './actions/write_comparison.ts'
export { isBelowMinimum } from './domain/charge_limits.ts'
export type { PaymentSession, SessionStanding } from './domain/payment_session.ts'
export { DISPUTE_CHANGED } from './domain/dispute_changed.ts'
export { FINDING_KINDS } from './domain/reconciliation/finding.ts'
export type { DisputeView } from './domain/dispute_view.ts'
export { GetDisputeQuery } from './queries/get_dispute_query.ts'
export { DisputeProvider, type ProviderDispute } from './dispute_provider.ts'
export { HasPaymentQuery } from './queries/has_payment_query.ts'
export { DUPLICATE_RETURNED, duplicateReturned } from './domain/duplicate_returned.ts'
export { REFUND_FAILED, refundFailed } from './domain/refund_failed.ts'
export type { RefundPart } from './domain/refund_part.ts'
export {
  STAFF_REFUND_REASONS,
  type RefundReason,
  type StaffRefundReason,
} from './domain/refund_reason.ts'
export { REFUND_CHANGED } from './domain/refund_changed.ts'
export { SESSION_CHANGED } from './domain/session_changed.ts'
export { PAYMENT_METRICS } from './metrics.ts'
export {
  PaymentProvider,
  ProviderRefusedError,
  ProviderUnavailableError,
} from './payment_provider.ts'
export { PaymentSettings } from './payment_settings.ts'
export { ListFindingsQuery, type FindingView } from './queries/list_findings_query.ts'
export {
  ReconciliationStateQuery,
  type ReconciliationState,
} from './queries/reconciliation_state_query.ts'
export { ProviderBooks } from './provider_books.ts'
export { GetRefundQuery, type RefundRecord } from './queries/get_refund_query.ts'
export { ListLiveRefundsQuery, type LiveRefund } from './queries/list_live_refunds_query.ts'
export { FindRefundRoomQuery, type RefundRoom } from './queries/find_refund_room_query.ts'
export { HasLivePageQuery } from './queries/has_live_page_query.ts'
export { RefundProvider, type ProviderRefund } from './refund_provider.ts'
export { createStripe } from './stripe/create_stripe.ts'
export { WebhookReader } from './webhooks.ts'
