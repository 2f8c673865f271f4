import type { DomainEvent } from '../../outbox/index.ts'
import type { OrderId } from '../../shared/index.ts'

/** An order was paid twice, and its second payment went back. */
export const DUPLICATE_RETURNED = 'payments.duplicate_returned'

export function duplicateReturned(orderId: OrderId, refundId: string): DomainEvent {
  return { type: DUPLICATE_RETURNED, aggregateId: orderId, version: 0, payload: { refundId } }
}
