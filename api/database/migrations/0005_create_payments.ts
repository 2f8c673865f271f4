import { BaseSchema } from '@adonisjs/lucid/schema'

/** Payments: what was asked of the provider, what it told us, and the money that moved. */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      CREATE SCHEMA payments;

      CREATE TABLE payments.payment_attempts (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL,
        attempt_no int NOT NULL CHECK (attempt_no > 0),
        amount bigint NOT NULL CHECK (amount > 0),
        currency text NOT NULL,
        request_json jsonb NOT NULL,
        state text NOT NULL DEFAULT 'pending' CHECK (state IN (
          'pending', 'open', 'processing', 'paid', 'expired', 'failed'
        )),
        session_id text UNIQUE,
        payment_intent_id text,
        url text,
        expires_at timestamptz NOT NULL,
        pay_until timestamptz NOT NULL,
        first_sent_at timestamptz,
        look_first boolean NOT NULL DEFAULT false,
        claimed_until timestamptz,
        next_at timestamptz NOT NULL DEFAULT now(),
        tries int NOT NULL DEFAULT 0,
        last_error text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (order_id, attempt_no)
      );
      CREATE UNIQUE INDEX one_open_attempt_per_order ON payments.payment_attempts (order_id)
        WHERE state IN ('pending', 'open', 'processing');
      COMMENT ON COLUMN payments.payment_attempts.look_first IS 'The provider failed and keeps that answer: look for a page before asking for another';
      COMMENT ON COLUMN payments.payment_attempts.pay_until IS 'The order''s: after it no further page is opened';
      CREATE INDEX payment_attempts_due ON payments.payment_attempts (next_at) WHERE state = 'pending';
      CREATE INDEX payment_attempts_by_intent ON payments.payment_attempts (payment_intent_id)
        WHERE payment_intent_id IS NOT NULL;

      CREATE TABLE payments.payments (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL,
        attempt_id uuid NOT NULL REFERENCES payments.payment_attempts (id),
        payment_intent_id text NOT NULL UNIQUE,
        charge_id text,
        amount bigint NOT NULL CHECK (amount > 0),
        refunded bigint NOT NULL DEFAULT 0 CHECK (refunded >= 0 AND refunded <= amount),
        currency text NOT NULL,
        disputed boolean NOT NULL DEFAULT false,
        captured_at timestamptz NOT NULL
      );
      CREATE INDEX payments_by_order ON payments.payments (order_id);

      CREATE TABLE payments.refunds (
        id uuid PRIMARY KEY,
        payment_id uuid NOT NULL REFERENCES payments.payments (id),
        order_id uuid NOT NULL,
        amount bigint NOT NULL CHECK (amount > 0),
        currency text NOT NULL,
        lines jsonb NOT NULL DEFAULT '[]',
        reason text NOT NULL,
        state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'succeeded', 'failed')),
        provider_refund_id text UNIQUE,
        first_sent_at timestamptz,
        claimed_until timestamptz,
        next_at timestamptz NOT NULL DEFAULT now(),
        tries int NOT NULL DEFAULT 0,
        last_error text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX refunds_by_payment ON payments.refunds (payment_id);
      CREATE INDEX refunds_due ON payments.refunds (next_at) WHERE state = 'pending';

      CREATE TABLE payments.disputes (
        id uuid PRIMARY KEY,
        payment_id uuid NOT NULL REFERENCES payments.payments (id),
        provider_dispute_id text NOT NULL UNIQUE,
        amount bigint NOT NULL,
        currency text NOT NULL,
        reason text NOT NULL,
        state text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE payments.webhook_events (
        provider text NOT NULL,
        event_id text NOT NULL,
        type text NOT NULL,
        object_id text,
        body bytea,
        provider_created_at timestamptz NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (provider, event_id)
      );
      COMMENT ON COLUMN payments.webhook_events.body IS 'Encrypted: it may hold what a person typed at the provider''s';
      CREATE INDEX webhook_events_by_age ON payments.webhook_events (received_at) WHERE body IS NOT NULL;
    `)
  }

  override async down() {
    this.schema.raw('DROP SCHEMA payments CASCADE')
  }
}
