import { BaseSchema } from '@adonisjs/lucid/schema'

/** Carts, and the tokens that open them: a token outlives its cart, since a paid cart is closed and followed by a new one. */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      CREATE SCHEMA carts;

      CREATE TABLE carts.carts (
        id uuid PRIMARY KEY,
        version int NOT NULL DEFAULT 1,
        currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
        status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'closed')),
        follows uuid UNIQUE REFERENCES carts.carts (id) ON DELETE SET NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX carts_by_age ON carts.carts (updated_at) WHERE status = 'open';

      CREATE TABLE carts.cart_tokens (
        token_hash bytea PRIMARY KEY,
        cart_id uuid NOT NULL REFERENCES carts.carts (id) ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX cart_tokens_by_cart ON carts.cart_tokens (cart_id);

      CREATE TABLE carts.cart_lines (
        cart_id uuid NOT NULL REFERENCES carts.carts (id) ON DELETE CASCADE,
        variant_id uuid NOT NULL,
        quantity int NOT NULL CHECK (quantity BETWEEN 1 AND 10000),
        as_added jsonb NOT NULL,
        added_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (cart_id, variant_id)
      );
      COMMENT ON COLUMN carts.carts.follows IS 'The closed cart whose tokens this one took over';
      COMMENT ON COLUMN carts.cart_lines.as_added IS
        'Name and price that the shopper last saw: to say that a price changed, and to show what is no longer sold';
    `)
  }

  override async down() {
    this.schema.raw('DROP SCHEMA carts CASCADE')
  }
}
