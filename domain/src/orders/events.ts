import type { DomainEvent } from '../outbox/index.ts'
import type { OrderId } from '../shared/index.ts'
import type { OrderEventType } from './domain/transitions.ts'

/** What other contexts hear of an order: that something happened to it, as of this version. What is true now, they ask. */
export function orderEvent(
  type: OrderEventType,
  order: { readonly id: OrderId; readonly version: number }
): DomainEvent {
  return { type, aggregateId: order.id, version: order.version, payload: {} }
}
