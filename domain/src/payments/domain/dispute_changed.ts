import type { DomainEvent } from '../../outbox/index.ts'
import type { OrderId } from '../../shared/index.ts'

/** A dispute may have changed: whoever hears this asks the provider what is true of it now. */
export const DISPUTE_CHANGED = 'payments.dispute_changed'

/** Version 0: handlers read the dispute's present state, so order does not matter. */
export function disputeChanged(orderId: OrderId, providerDisputeId: string): DomainEvent {
  return { type: DISPUTE_CHANGED, aggregateId: orderId, version: 0, payload: { providerDisputeId } }
}
