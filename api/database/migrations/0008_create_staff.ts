import { BaseSchema } from '@adonisjs/lucid/schema'

/** Staff: what they did, which nobody can change, and the keys that give each of their requests one effect. */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      CREATE SCHEMA staff;

      CREATE TABLE staff.audit_entries (
        id uuid PRIMARY KEY,
        at timestamptz NOT NULL DEFAULT now(),
        subject text NOT NULL,
        roles text[] NOT NULL CHECK (cardinality(roles) > 0),
        action text NOT NULL,
        aggregate_type text NOT NULL,
        aggregate_id text NOT NULL,
        request_id text NOT NULL,
        details jsonb NOT NULL DEFAULT '{}'
      );
      COMMENT ON COLUMN staff.audit_entries.details IS 'Ids, figures and codes; nothing personal';
      CREATE INDEX audit_entries_by_aggregate ON staff.audit_entries (aggregate_type, aggregate_id, id);
      CREATE INDEX audit_entries_by_subject ON staff.audit_entries (subject, id);

      CREATE FUNCTION staff.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'The audit log is only ever added to: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
      END $$;
      CREATE TRIGGER audit_entries_are_final BEFORE UPDATE OR DELETE OR TRUNCATE ON staff.audit_entries
        FOR EACH STATEMENT EXECUTE FUNCTION staff.refuse_change();

      CREATE TABLE staff.request_keys (
        subject text NOT NULL,
        route text NOT NULL,
        key text NOT NULL,
        request_hash bytea NOT NULL,
        answer json,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (subject, route, key)
      );
      CREATE INDEX request_keys_by_age ON staff.request_keys (created_at);
    `)
  }

  override async down() {
    this.schema.raw('DROP SCHEMA staff CASCADE')
  }
}
