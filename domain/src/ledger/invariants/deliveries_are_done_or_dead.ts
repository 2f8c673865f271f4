import type { Invariant } from '../invariant.ts'

/** A dead letter waits for a person and has an alert of its own. A delivery without its event can never be made. */
export const deliveriesAreDoneOrDead: Invariant = {
  name: 'deliveries_are_done_or_dead',
  promise: 'Every event has reached everybody who hears it, or lies among the dead letters.',
  sql: `
    SELECT delivery.event_id, delivery.handler
    FROM outbox.deliveries delivery LEFT JOIN outbox.events event ON event.id = delivery.event_id
    WHERE delivery.done_at IS NULL AND delivery.dead_at IS NULL
      AND (event.id IS NULL OR event.occurred_at <= :now::timestamptz - make_interval(secs => :grace))`,
}
