import type { DomainEvent } from '../../outbox/index.ts'
import { newId, type OrderId } from '../../shared/index.ts'

/** A dispute may have changed: whoever hears this asks the provider what is true of it now. */
export const DISPUTE_CHANGED = 'payments.dispute_changed'

/**
 * Version 0: handlers read the dispute's present state, so order does not matter.
 *
 * @param orderId null while only the provider knows whose payment it is about
 */
export function disputeChanged(orderId: OrderId | null, providerDisputeId: string): DomainEvent {
  const aggregateId = orderId ?? newId<OrderId>()
  return { type: DISPUTE_CHANGED, aggregateId, version: 0, payload: { providerDisputeId } }
}
