import type { DomainEvent } from '../../outbox/index.ts'
import type { OrderId } from '../../shared/index.ts'

/** A refund may have changed: whoever hears this asks the provider what is true of it now. */
export const REFUND_CHANGED = 'payments.refund_changed'

/** Version 0: handlers read the refund's present state, so order does not matter. */
export function refundChanged(orderId: OrderId, providerRefundId: string): DomainEvent {
  return { type: REFUND_CHANGED, aggregateId: orderId, version: 0, payload: { providerRefundId } }
}
