import type { PublishedEvent } from './domain_event.ts'
import type { HandlerName } from './subscriptions.ts'

/** One event on its way to one handler: ids only, so that it may lie in a queue. */
export interface Delivery {
  readonly event: PublishedEvent
  readonly handler: HandlerName
  /** Of the work that published the event, as W3C has it. */
  readonly traceParent: string | null
}

/** Names a delivery for ever: for queues, and as idempotency key of effects outside the database. */
export function deliveryId({ event, handler }: Pick<Delivery, 'event' | 'handler'>): string {
  return `${event.id}.${handler}`
}

/**
 * `done`: now, by this call. `skipped`: somebody else has done it, or is at it. `postponed`: nobody's fault, later.
 * `failed`: it is tried again. `dead`: it failed so often that a person has to look.
 */
export type DeliveryOutcome =
  | { readonly status: 'done' | 'skipped' }
  | { readonly status: 'postponed' | 'failed' | 'dead'; readonly error: Error }
