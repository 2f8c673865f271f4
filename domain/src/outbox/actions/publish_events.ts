import { inject } from '@adonisjs/core'
import {
  Clock,
  currentTraceParent,
  firstRow,
  newId,
  prepared,
  rows,
  type Binding,
  type Connection,
  type EventId,
  type Transaction,
} from '../../shared/index.ts'
import { Doorbell } from '../doorbell.ts'
import type { DomainEvent } from '../domain_event.ts'
import { Subscriptions } from '../subscriptions.ts'

type NamedBindings = Readonly<Record<string, Binding>>

/**
 * Writes events with one delivery for each handler that subscribed to them, in one statement: they are there when what
 * they tell of is, or not at all. After the commit the relay gets a hint.
 */
@inject()
export class PublishEvents {
  constructor(
    private readonly clock: Clock,
    private readonly subscriptions: Subscriptions,
    private readonly doorbell: Doorbell
  ) {}

  /** Publishes within the caller's transaction. */
  async execute(trx: Transaction, events: readonly DomainEvent[]): Promise<void> {
    if (events.length === 0) return
    await rows(trx, PUBLISH, this.#bindings(events))
    trx.after('commit', () => this.doorbell.ring())
  }

  /**
   * Makes a change and publishes it in one statement, which is its own transaction: nothing is published when the change
   * gives no row, and neither can be there without the other.
   *
   * @param change an INSERT, UPDATE or DELETE with RETURNING, and its named bindings
   * @returns the first row that the change gave, or null
   */
  async withChange<TRow>(
    client: Connection,
    change: { sql: string; bindings: NamedBindings },
    events: readonly DomainEvent[]
  ): Promise<TRow | null> {
    const row = await firstRow<TRow>(
      client,
      `WITH change AS (${change.sql}), ${publish('EXISTS (SELECT FROM change)')} SELECT * FROM change`,
      { ...change.bindings, ...this.#bindings(events) }
    )
    if (row) this.doorbell.ring()
    return row
  }

  #bindings(events: readonly DomainEvent[]): NamedBindings {
    const published = events.map((event) => ({ ...event, id: newId<EventId>() }))
    const deliveries = published.flatMap(({ id, type }) =>
      this.subscriptions.handlersOf(type).map((handler) => ({ eventId: id, handler }))
    )
    return {
      events: JSON.stringify(published),
      deliveries: JSON.stringify(deliveries),
      traceParent: currentTraceParent(),
      now: this.clock.now(),
    }
  }
}

/** Every part of a statement sees the database as it was before it: whether the change happened is asked of its rows. */
function publish(happened: string): string {
  return `
    published AS (
      INSERT INTO outbox.events (id, type, aggregate_id, version, payload, occurred_at)
      SELECT id, type, "aggregateId", version, payload, :now::timestamptz FROM jsonb_to_recordset(:events::jsonb)
        AS event (id uuid, type text, "aggregateId" uuid, version int, payload jsonb)
      WHERE ${happened}
    ), addressed AS (
      INSERT INTO outbox.deliveries (event_id, handler, trace_parent, next_at)
      SELECT "eventId", handler, :traceParent, :now::timestamptz FROM jsonb_to_recordset(:deliveries::jsonb)
        AS delivery ("eventId" uuid, handler text)
      WHERE ${happened}
    )`
}

const PUBLISH = prepared(`WITH ${publish('true')} SELECT`)
