import { BaseSchema } from '@adonisjs/lucid/schema'

/** Comparing our books with the provider's: how far each comparison has come, and what a person has to look into. */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      CREATE TABLE payments.reconciliation_runs (
        id uuid PRIMARY KEY,
        day date CONSTRAINT one_run_per_day UNIQUE,
        step text NOT NULL,
        cursor text,
        claimed_until timestamptz,
        compared int NOT NULL DEFAULT 0,
        mended int NOT NULL DEFAULT 0,
        found int NOT NULL DEFAULT 0,
        last_error text,
        started_at timestamptz NOT NULL,
        finished_at timestamptz
      );
      COMMENT ON COLUMN payments.reconciliation_runs.day IS 'Null: of what is open, whenever it was placed';
      COMMENT ON COLUMN payments.reconciliation_runs.cursor IS 'What its step goes on after; with it a crash costs a page';
      COMMENT ON COLUMN payments.reconciliation_runs.claimed_until IS 'A worker is at its next page; nobody else tries before';
      CREATE UNIQUE INDEX one_run_of_open_orders ON payments.reconciliation_runs ((day IS NULL))
        WHERE day IS NULL AND finished_at IS NULL;
      CREATE INDEX reconciliation_runs_by_age ON payments.reconciliation_runs (started_at);

      CREATE TABLE payments.reconciliation_findings (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        severity text NOT NULL CHECK (severity IN ('warning', 'critical')),
        subject text NOT NULL CHECK (subject IN ('session', 'payment', 'refund', 'dispute')),
        object_id text NOT NULL,
        order_id uuid,
        our_amount bigint,
        our_currency text,
        their_amount bigint,
        their_currency text,
        first_seen_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        resolved_at timestamptz,
        accepted_at timestamptz,
        CONSTRAINT one_finding_of_a_kind UNIQUE (object_id, kind)
      );
      COMMENT ON COLUMN payments.reconciliation_findings.object_id IS 'The provider''s id of what it is about';
      COMMENT ON COLUMN payments.reconciliation_findings.accepted_at IS 'A person has looked into it: it is not reported again unless its sums change';
      CREATE INDEX reconciliation_findings_open ON payments.reconciliation_findings (first_seen_at, id)
        WHERE resolved_at IS NULL;

      ALTER TABLE payments.payments ADD COLUMN reconciled_at timestamptz;
      COMMENT ON COLUMN payments.payments.reconciled_at IS 'When the provider''s books last had it with the same sum';
    `)
  }

  override async down() {
    this.schema.raw(`
      ALTER TABLE payments.payments DROP COLUMN reconciled_at;
      DROP TABLE payments.reconciliation_findings, payments.reconciliation_runs;
    `)
  }
}
