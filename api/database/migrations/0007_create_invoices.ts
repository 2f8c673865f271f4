import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Invoices and credit notes, numbered without gaps in one series for each legal entity, year and kind. What was issued
 * never changes; where its file lies is all that is written later.
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      CREATE SCHEMA invoices;

      CREATE TABLE invoices.series (
        legal_entity text NOT NULL CHECK (legal_entity ~ '^[A-Z0-9]{1,8}$'),
        year int NOT NULL,
        kind text NOT NULL CHECK (kind IN ('invoice', 'credit_note')),
        next_number int NOT NULL CHECK (next_number > 0),
        last_issued_at timestamptz NOT NULL,
        PRIMARY KEY (legal_entity, year, kind)
      );
      COMMENT ON TABLE invoices.series IS 'Who takes a number locks the row until the commit: no gaps, whoever crashes';

      CREATE TABLE invoices.invoices (
        id uuid PRIMARY KEY,
        legal_entity text NOT NULL,
        year int NOT NULL,
        kind text NOT NULL CHECK (kind IN ('invoice', 'credit_note')),
        number int NOT NULL CHECK (number > 0),
        order_id uuid NOT NULL,
        order_number text NOT NULL,
        refund_id uuid,
        corrects uuid REFERENCES invoices.invoices (id),
        issued_at timestamptz NOT NULL,
        supplied_at timestamptz NOT NULL,
        currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
        net bigint NOT NULL CHECK (net >= 0),
        tax bigint NOT NULL CHECK (tax >= 0),
        total bigint NOT NULL CHECK (total > 0),
        seller jsonb NOT NULL,
        lines jsonb NOT NULL CHECK (jsonb_array_length(lines) > 0),
        pdf_key text,
        pdf_sha256 text,
        rendered_at timestamptz,
        CONSTRAINT invoice_numbers_are_unique UNIQUE (legal_entity, year, kind, number),
        CONSTRAINT invoices_add_up CHECK (total = net + tax),
        CONSTRAINT credit_notes_correct_invoices CHECK (
          (kind = 'credit_note') = (refund_id IS NOT NULL) AND (kind = 'credit_note') = (corrects IS NOT NULL)
        ),
        CONSTRAINT rendered_invoices_have_files CHECK (num_nulls(pdf_key, pdf_sha256, rendered_at) IN (0, 3))
      );
      COMMENT ON COLUMN invoices.invoices.corrects IS 'Of a credit note: the invoice that it takes back from';
      COMMENT ON COLUMN invoices.invoices.supplied_at IS 'The tax point: when the order, or the refund, was settled';
      CREATE UNIQUE INDEX one_invoice_per_order ON invoices.invoices (order_id) WHERE kind = 'invoice';
      CREATE UNIQUE INDEX one_credit_note_per_refund ON invoices.invoices (refund_id) WHERE kind = 'credit_note';
      CREATE INDEX invoices_by_order ON invoices.invoices (order_id);
      CREATE INDEX credit_notes_by_invoice ON invoices.invoices (corrects) WHERE corrects IS NOT NULL;

      CREATE TABLE invoices.invoice_contacts (
        invoice_id uuid PRIMARY KEY REFERENCES invoices.invoices (id),
        billing_address jsonb NOT NULL,
        shipping_address jsonb NOT NULL
      );
      REVOKE ALL ON invoices.invoice_contacts FROM PUBLIC;
      COMMENT ON TABLE invoices.invoice_contacts IS 'Personal, restricted: kept as long as the law wants the invoice kept, then deleted';

      CREATE FUNCTION invoices.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - '{pdf_key,pdf_sha256,rendered_at}'::text[]
          = to_jsonb(NEW) - '{pdf_key,pdf_sha256,rendered_at}'::text[] THEN
          RETURN NEW;
        END IF;
        RAISE 'An issued invoice is neither changed nor deleted: issue a credit note' USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE TRIGGER issued_invoices_stay BEFORE UPDATE OR DELETE ON invoices.invoices
        FOR EACH ROW EXECUTE FUNCTION invoices.refuse_change();
    `)
  }

  override async down() {
    this.schema.raw('DROP SCHEMA invoices CASCADE')
  }
}
