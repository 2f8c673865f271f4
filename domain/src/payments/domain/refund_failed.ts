import type { DomainEvent } from '../../outbox/index.ts'
import type { OrderId } from '../../shared/index.ts'

/** Money that was to go back did not get there: somebody has to see where it is. */
export const REFUND_FAILED = 'payments.refund_failed'

export function refundFailed(orderId: OrderId, refundId: string): DomainEvent {
  return { type: REFUND_FAILED, aggregateId: orderId, version: 0, payload: { refundId } }
}
