import type { Invariant } from '../invariant.ts'

/** Of the last day. A handler that is new with a release has none of what was published before it. */
export const eventsHaveDeliveries: Invariant = {
  name: 'events_have_deliveries',
  promise: 'Every event has a delivery for each handler that hears of it.',
  sql: `
    SELECT event.id AS event_id, subscription.handler
    FROM outbox.events event
    JOIN jsonb_to_recordset(:subscriptions::jsonb) AS subscription (type text, handler text) USING (type)
    WHERE event.occurred_at > :now::timestamptz - interval '1 day' AND NOT EXISTS (
      SELECT FROM outbox.deliveries delivery
      WHERE delivery.event_id = event.id AND delivery.handler = subscription.handler
    )`,
}
