import { BaseSchema } from '@adonisjs/lucid/schema'

/** Orders: a snapshot of what was agreed, three states, and sums that the states are derived from. */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      CREATE SCHEMA orders;

      CREATE TABLE orders.orders (
        id uuid PRIMARY KEY,
        number text NOT NULL CONSTRAINT order_numbers_are_unique UNIQUE,
        version int NOT NULL DEFAULT 1,
        cart_id uuid NOT NULL,
        cart_version int NOT NULL,
        body_hash bytea NOT NULL,
        status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'cancelled', 'closed')),
        payment_status text NOT NULL DEFAULT 'pending' CHECK (payment_status IN (
          'pending', 'processing', 'paid', 'partially_refunded', 'refunded', 'failed', 'not_required'
        )),
        fulfilment_status text NOT NULL DEFAULT 'unfulfilled' CHECK (fulfilment_status IN (
          'unfulfilled', 'partially_fulfilled', 'fulfilled', 'returned'
        )),
        disputed boolean NOT NULL DEFAULT false,
        cancel_reason text CHECK (cancel_reason IN ('expired', 'superseded', 'customer', 'staff', 'payment_failed')),
        currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
        subtotal bigint NOT NULL CHECK (subtotal >= 0),
        discount bigint NOT NULL DEFAULT 0 CHECK (discount >= 0),
        shipping bigint NOT NULL CHECK (shipping >= 0),
        tax bigint NOT NULL CHECK (tax >= 0),
        total bigint NOT NULL CHECK (total >= 0),
        captured bigint NOT NULL DEFAULT 0 CHECK (captured >= 0),
        refunded bigint NOT NULL DEFAULT 0 CHECK (refunded >= 0 AND refunded <= captured),
        shipping_option text NOT NULL,
        shipping_name text NOT NULL,
        shipping_captured bigint NOT NULL DEFAULT 0 CHECK (shipping_captured >= 0 AND shipping_captured <= shipping),
        shipping_refunded bigint NOT NULL DEFAULT 0
          CHECK (shipping_refunded >= 0 AND shipping_refunded <= shipping_captured),
        placed_at timestamptz NOT NULL,
        pay_until timestamptz NOT NULL,
        paid_at timestamptz,
        cancelled_at timestamptz,
        closed_at timestamptz,
        claimed_until timestamptz,
        CONSTRAINT orders_add_up CHECK (total = subtotal - discount + shipping),
        CONSTRAINT cancelled_orders_say_why CHECK ((status = 'cancelled') = (cancel_reason IS NOT NULL))
      );
      COMMENT ON COLUMN orders.orders.claimed_until IS 'A worker is closing its payment page; nobody else tries before';
      CREATE UNIQUE INDEX one_live_order_per_cart ON orders.orders (cart_id) WHERE status <> 'cancelled';
      CREATE INDEX orders_by_cart ON orders.orders (cart_id);
      CREATE INDEX orders_awaiting_payment ON orders.orders (pay_until)
        WHERE status = 'open' AND payment_status IN ('pending', 'processing');

      CREATE TABLE orders.order_lines (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES orders.orders (id) ON DELETE CASCADE,
        position int NOT NULL,
        variant_id uuid NOT NULL,
        sku text NOT NULL,
        slug text NOT NULL,
        name text NOT NULL,
        options jsonb NOT NULL DEFAULT '{}',
        image jsonb,
        quantity int NOT NULL CHECK (quantity > 0),
        unit_price bigint NOT NULL CHECK (unit_price >= 0),
        discount bigint NOT NULL DEFAULT 0 CHECK (discount >= 0),
        total bigint NOT NULL CHECK (total >= 0),
        tax bigint NOT NULL CHECK (tax >= 0),
        tax_rate_bp int NOT NULL CHECK (tax_rate_bp >= 0),
        captured bigint NOT NULL DEFAULT 0 CHECK (captured >= 0),
        refunded bigint NOT NULL DEFAULT 0 CHECK (refunded >= 0 AND refunded <= captured),
        shipped int NOT NULL DEFAULT 0 CHECK (shipped >= 0 AND shipped <= quantity),
        returned int NOT NULL DEFAULT 0 CHECK (returned >= 0 AND returned <= shipped),
        UNIQUE (order_id, position),
        CONSTRAINT order_lines_add_up CHECK (total = unit_price * quantity - discount)
      );

      CREATE TABLE orders.order_contacts (
        order_id uuid PRIMARY KEY REFERENCES orders.orders (id) ON DELETE CASCADE,
        email text NOT NULL,
        phone text,
        shipping_address jsonb NOT NULL,
        billing_address jsonb
      );

      CREATE TABLE orders.shipments (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES orders.orders (id) ON DELETE CASCADE,
        carrier text NOT NULL,
        tracking_number text,
        shipped_at timestamptz NOT NULL
      );
      CREATE INDEX shipments_by_order ON orders.shipments (order_id);

      CREATE TABLE orders.shipment_lines (
        shipment_id uuid NOT NULL REFERENCES orders.shipments (id) ON DELETE CASCADE,
        order_line_id uuid NOT NULL REFERENCES orders.order_lines (id) ON DELETE CASCADE,
        quantity int NOT NULL CHECK (quantity > 0),
        PRIMARY KEY (shipment_id, order_line_id)
      );

      CREATE TABLE orders.idempotency_keys (
        token_hash bytea NOT NULL,
        key text NOT NULL,
        body_hash bytea NOT NULL,
        order_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (token_hash, key)
      );
      CREATE INDEX idempotency_keys_by_age ON orders.idempotency_keys (created_at);
    `)
  }

  override async down() {
    this.schema.raw('DROP SCHEMA orders CASCADE')
  }
}
