import type { Transaction } from '../shared/index.ts'
import type { PublishedEvent } from './domain_event.ts'

/**
 * Hears events, with an effect in the database. It runs in the transaction that marks the delivery done, so the effect
 * and the mark are there together or not at all; the transaction may be tried again after a deadlock.
 */
export abstract class EventHandler {
  abstract handle(event: PublishedEvent, trx: Transaction): Promise<void>
}

/**
 * Hears events and needs to look elsewhere first, over the network perhaps: `look` holds no lock and changes nothing,
 * `handle` runs in the transaction that marks the delivery done.
 */
export abstract class LookingEventHandler<TFound> {
  abstract look(event: PublishedEvent): Promise<TFound>

  /** @throws StaleError when what was found has changed since: the delivery looks again. */
  abstract handle(event: PublishedEvent, trx: Transaction, found: TFound): Promise<void>
}

/**
 * Hears events, with an effect outside the database. The delivery is leased while it runs and marked done afterwards,
 * so a crash in between repeats the effect: pass `deliveryId` on as idempotency key wherever the other side takes one.
 */
export abstract class ExternalEventHandler {
  abstract send(event: PublishedEvent, deliveryId: string): Promise<void>
}

export type AnyEventHandler = EventHandler | LookingEventHandler<unknown> | ExternalEventHandler

/** What was looked at before the lock has changed under it. Nothing was written; look again. */
export class StaleError extends Error {
  readonly code = 'E_STALE'
}

/** Not now, through no fault of the event: try again then, without counting this as a failed attempt. */
export class NotYetError extends Error {
  readonly code = 'E_NOT_YET'

  /** @param retryAfter seconds */
  constructor(
    message: string,
    readonly retryAfter: number,
    options?: ErrorOptions
  ) {
    super(message, options)
  }
}
