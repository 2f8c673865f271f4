import type { DomainEvent } from '../../outbox/index.ts'
import type { OrderId } from '../../shared/index.ts'

/** A payment page may have changed: whoever hears this asks the provider what is true of it now. */
export const SESSION_CHANGED = 'payments.session_changed'

/** Version 0: handlers read the page's present state, so order does not matter. */
export function sessionChanged(orderId: OrderId, sessionId: string): DomainEvent {
  return { type: SESSION_CHANGED, aggregateId: orderId, version: 0, payload: { sessionId } }
}
