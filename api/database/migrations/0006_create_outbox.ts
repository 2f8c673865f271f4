import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Events and their deliveries. Both are partitioned by id, which is time (UUIDv7): the worker makes the coming days'
 * partitions and drops those of 14 days ago, undone rows moved first. The default partition catches what has none.
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      CREATE SCHEMA outbox;

      CREATE TABLE outbox.events (
        id uuid NOT NULL PRIMARY KEY,
        type text NOT NULL,
        aggregate_id uuid NOT NULL,
        version int NOT NULL,
        payload jsonb NOT NULL,
        occurred_at timestamptz NOT NULL DEFAULT now()
      ) PARTITION BY RANGE (id);
      CREATE TABLE outbox.events_default PARTITION OF outbox.events DEFAULT;

      CREATE TABLE outbox.deliveries (
        event_id uuid NOT NULL,
        handler text NOT NULL,
        attempts int NOT NULL DEFAULT 0,
        next_at timestamptz NOT NULL DEFAULT now(),
        claimed_until timestamptz,
        done_at timestamptz,
        dead_at timestamptz,
        last_error text,
        trace_parent text,
        PRIMARY KEY (event_id, handler)
      ) PARTITION BY RANGE (event_id);
      COMMENT ON COLUMN outbox.deliveries.next_at IS 'When the relay queues it (again), unless it is done by then';
      COMMENT ON COLUMN outbox.deliveries.claimed_until IS 'Its effect outside the database is being made; nobody else tries before';
      CREATE INDEX deliveries_due ON outbox.deliveries (next_at) WHERE done_at IS NULL AND dead_at IS NULL;
      CREATE INDEX deliveries_dead ON outbox.deliveries (dead_at) WHERE dead_at IS NOT NULL AND done_at IS NULL;
      CREATE TABLE outbox.deliveries_default PARTITION OF outbox.deliveries DEFAULT;
    `)
  }

  override async down() {
    this.schema.raw('DROP SCHEMA outbox CASCADE')
  }
}
