import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What becomes of an order after payment: where its parcels left from, which units will never be sent, what shoppers send
 * back and why, and when to look whether the order is over.
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      ALTER TABLE orders.shipments ADD COLUMN location_id uuid;
      COMMENT ON COLUMN orders.shipments.location_id IS 'Where the parcel left from';

      ALTER TABLE orders.order_lines ADD COLUMN cancelled int NOT NULL DEFAULT 0;
      ALTER TABLE orders.order_lines ADD CONSTRAINT cancelled_units_are_not_sent
        CHECK (cancelled >= 0 AND shipped + cancelled <= quantity) NOT VALID;
      COMMENT ON COLUMN orders.order_lines.cancelled IS 'Units that will never be sent, while the order goes on';

      ALTER TABLE orders.orders ADD COLUMN close_at timestamptz;
      COMMENT ON COLUMN orders.orders.close_at IS 'When to look (again) whether it is over; set once something has left';

      CREATE TABLE orders.returns (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES orders.orders (id) ON DELETE CASCADE,
        request_key text NOT NULL,
        request_hash bytea NOT NULL,
        state text NOT NULL DEFAULT 'requested' CHECK (state IN ('requested', 'approved', 'rejected', 'received')),
        reject_reason text,
        location_id uuid,
        refund_id uuid,
        requested_at timestamptz NOT NULL,
        decided_at timestamptz,
        received_at timestamptz,
        CONSTRAINT one_return_per_request UNIQUE (order_id, request_key),
        CONSTRAINT rejected_returns_say_why CHECK ((state = 'rejected') = (reject_reason IS NOT NULL))
      );
      CREATE INDEX returns_by_state ON orders.returns (state, id);
      COMMENT ON COLUMN orders.returns.refund_id IS 'Of the money that was sent back when it was received';

      CREATE TABLE orders.return_lines (
        return_id uuid NOT NULL REFERENCES orders.returns (id) ON DELETE CASCADE,
        order_line_id uuid NOT NULL REFERENCES orders.order_lines (id) ON DELETE CASCADE,
        quantity int NOT NULL CHECK (quantity > 0),
        reason text NOT NULL,
        received int NOT NULL DEFAULT 0 CHECK (received >= 0 AND received <= quantity),
        restocked int NOT NULL DEFAULT 0 CHECK (restocked >= 0 AND restocked <= received),
        PRIMARY KEY (return_id, order_line_id)
      );
      CREATE INDEX return_lines_by_order_line ON orders.return_lines (order_line_id);

      CREATE TABLE orders.return_notes (
        return_id uuid PRIMARY KEY REFERENCES orders.returns (id) ON DELETE CASCADE,
        note text NOT NULL
      );
      COMMENT ON TABLE orders.return_notes IS
        'What a shopper wrote with a return: personal, to be erased with orders.order_contacts';
    `)
  }

  override async down() {
    this.schema.raw(`
      DROP TABLE orders.return_notes, orders.return_lines, orders.returns;
      ALTER TABLE orders.orders DROP COLUMN close_at;
      ALTER TABLE orders.order_lines DROP COLUMN cancelled;
      ALTER TABLE orders.shipments DROP COLUMN location_id;
    `)
  }
}
