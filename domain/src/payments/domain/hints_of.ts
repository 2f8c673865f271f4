import type { DomainEvent } from '../../outbox/index.ts'
import type { WebhookEvent } from '../webhooks.ts'
import { disputeChanged } from './dispute_changed.ts'
import { refundChanged, refundsChanged } from './refund_changed.ts'
import { sessionChanged } from './session_changed.ts'

/** What is worth looking into of what the provider tells. */
export function hintsOf({
  session,
  refund,
  refundedPayment,
  dispute,
}: WebhookEvent): DomainEvent[] {
  return [
    ...(session ? [sessionChanged(session.orderId, session.id)] : []),
    ...(refund ? [refundChanged(refund.orderId, refund.id)] : []),
    ...(dispute ? [disputeChanged(null, dispute.id)] : []),
    ...(refundedPayment ? [refundsChanged(refundedPayment.orderId, refundedPayment.id)] : []),
  ]
}
