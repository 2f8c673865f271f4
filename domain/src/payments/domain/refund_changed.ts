import type { DomainEvent } from '../../outbox/index.ts'
import { newId, type OrderId } from '../../shared/index.ts'

/** A refund may have changed: whoever hears this asks the provider what is true of it now. */
export const REFUND_CHANGED = 'payments.refund_changed'

/**
 * Version 0: handlers read the refund's present state, so order does not matter.
 *
 * @param orderId null while only the provider knows whose refund it is: then it is about nothing that has a name here yet
 */
export function refundChanged(orderId: OrderId | null, providerRefundId: string): DomainEvent {
  return hint(orderId, { providerRefundId })
}

/** Some refund of a payment may have changed. */
export function refundsChanged(orderId: OrderId, paymentIntentId: string): DomainEvent {
  return hint(orderId, { paymentIntentId })
}

function hint(orderId: OrderId | null, payload: Record<string, string>): DomainEvent {
  return { type: REFUND_CHANGED, aggregateId: orderId ?? newId<OrderId>(), version: 0, payload }
}
