import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Coupons and their uses. A use belongs to an order, and is freed when nobody can pay that any more. The customer is
 * known by an HMAC of the e-mail address: nothing personal is stored here.
 *
 * What serves what: coupon_uses' primary key finds the uses of an order; coupon_uses_by_customer those of a customer;
 * coupon_uses_by_cart those that a cart's own order holds.
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      ALTER TABLE orders.orders VALIDATE CONSTRAINT orders_add_up;
      ALTER TABLE orders.orders VALIDATE CONSTRAINT shipping_is_captured_once;
      ALTER TABLE catalog.products VALIDATE CONSTRAINT products_have_known_tax_classes;

      CREATE SCHEMA promotions;

      CREATE TABLE promotions.coupons (
        id uuid PRIMARY KEY,
        code text NOT NULL CONSTRAINT coupon_codes_are_unique UNIQUE CHECK (code ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$'),
        kind text NOT NULL CHECK (kind IN ('percentage', 'amount', 'free_shipping')),
        basis_points int CHECK (basis_points BETWEEN 1 AND 10000),
        amount bigint CHECK (amount > 0),
        currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
        minimum_spend bigint NOT NULL DEFAULT 0 CHECK (minimum_spend >= 0),
        category_ids uuid[] NOT NULL DEFAULT '{}',
        product_ids uuid[] NOT NULL DEFAULT '{}',
        per_customer_limit int CHECK (per_customer_limit > 0),
        total_limit int CHECK (total_limit > 0),
        used int NOT NULL DEFAULT 0,
        stackable boolean NOT NULL DEFAULT false,
        valid_from timestamptz NOT NULL,
        valid_until timestamptz CHECK (valid_until > valid_from),
        deactivated_at timestamptz,
        created_at timestamptz NOT NULL,
        CONSTRAINT coupons_give_one_thing CHECK (
          (kind = 'percentage') = (basis_points IS NOT NULL) AND (kind = 'amount') = (amount IS NOT NULL)
        ),
        CONSTRAINT coupons_are_not_overused CHECK (used >= 0 AND used <= coalesce(total_limit, 0))
      );
      COMMENT ON COLUMN promotions.coupons.used IS
        'Of a coupon with a total limit only: nobody queues for a counter that no limit needs';
      COMMENT ON COLUMN promotions.coupons.category_ids IS 'Their goods alone, descendants included; with product_ids: either';
      CREATE INDEX coupons_by_age ON promotions.coupons (created_at DESC, id DESC);

      CREATE TABLE promotions.coupon_uses (
        order_id uuid NOT NULL,
        coupon_id uuid NOT NULL REFERENCES promotions.coupons (id),
        cart_id uuid NOT NULL,
        customer bytea NOT NULL,
        discount bigint NOT NULL CHECK (discount >= 0),
        beyond_limit boolean NOT NULL DEFAULT false,
        taken_at timestamptz NOT NULL,
        freed_at timestamptz,
        PRIMARY KEY (order_id, coupon_id)
      );
      COMMENT ON COLUMN promotions.coupon_uses.beyond_limit IS
        'Of an order that was paid too late, when others had the last use: it keeps its price, and is not counted';
      CREATE INDEX coupon_uses_by_customer ON promotions.coupon_uses (coupon_id, customer) WHERE freed_at IS NULL;
      CREATE INDEX coupon_uses_by_cart ON promotions.coupon_uses (cart_id) WHERE freed_at IS NULL;

      ALTER TABLE carts.carts ADD COLUMN coupons text[] NOT NULL DEFAULT '{}';
      COMMENT ON COLUMN carts.carts.coupons IS 'Codes, in the order they were entered; whether they apply is looked up';
      ALTER TABLE orders.orders ADD COLUMN coupons jsonb NOT NULL DEFAULT '[]';
      COMMENT ON COLUMN orders.orders.coupons IS 'As agreed: [{code, kind, discount}]';
    `)
  }

  override async down() {
    this.schema.raw(`
      ALTER TABLE orders.orders DROP COLUMN coupons;
      ALTER TABLE carts.carts DROP COLUMN coupons;
      DROP SCHEMA promotions CASCADE;
    `)
  }
}
