import { BaseSchema } from '@adonisjs/lucid/schema'

/** Stock: counters that PostgreSQL itself keeps honest, and the movements that they can be rebuilt from. */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      CREATE SCHEMA inventory;

      CREATE TABLE inventory.locations (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        name text NOT NULL,
        priority int NOT NULL DEFAULT 0
      );
      INSERT INTO inventory.locations (id, code, name)
        VALUES ('01900000-0000-7000-8000-000000000001', 'main', 'Main warehouse');

      CREATE TABLE inventory.stock_levels (
        variant_id uuid NOT NULL,
        location_id uuid NOT NULL REFERENCES inventory.locations (id),
        on_hand int NOT NULL DEFAULT 0,
        reserved int NOT NULL DEFAULT 0,
        allocated int NOT NULL DEFAULT 0,
        backorder_limit int NOT NULL DEFAULT 0 CHECK (backorder_limit >= 0),
        shortfall int NOT NULL DEFAULT 0,
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (variant_id, location_id),
        CONSTRAINT stock_levels_are_covered CHECK (
          reserved >= 0 AND allocated >= 0 AND shortfall >= 0
          AND reserved + allocated <= on_hand + backorder_limit + shortfall
        )
      ) WITH (fillfactor = 70);
      COMMENT ON COLUMN inventory.stock_levels.shortfall IS
        'Units promised beyond what exists: always the least value that satisfies stock_levels_are_covered';

      CREATE TABLE inventory.reservations (
        order_id uuid NOT NULL,
        variant_id uuid NOT NULL,
        location_id uuid NOT NULL REFERENCES inventory.locations (id),
        cart_id uuid NOT NULL,
        quantity int NOT NULL CHECK (quantity > 0),
        state text NOT NULL DEFAULT 'reserved' CHECK (state IN ('reserved', 'allocated', 'released', 'shipped')),
        shipped int NOT NULL DEFAULT 0 CHECK (shipped >= 0 AND shipped <= quantity),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (order_id, variant_id, location_id)
      );
      CREATE INDEX reservations_held ON inventory.reservations (variant_id, location_id) WHERE state IN ('reserved', 'allocated');
      CREATE INDEX reservations_of_open_carts ON inventory.reservations (cart_id) WHERE state = 'reserved';

      CREATE TABLE inventory.movements (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        variant_id uuid NOT NULL,
        location_id uuid NOT NULL REFERENCES inventory.locations (id),
        kind text NOT NULL CHECK (kind IN (
          'receipt', 'reservation', 'release', 'allocation', 'shipment', 'return', 'adjustment', 'count', 'damage'
        )),
        on_hand_delta int NOT NULL DEFAULT 0,
        reserved_delta int NOT NULL DEFAULT 0,
        allocated_delta int NOT NULL DEFAULT 0,
        backorder_limit_delta int NOT NULL DEFAULT 0,
        shortfall_delta int NOT NULL DEFAULT 0,
        order_id uuid,
        reference text,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX movements_by_level ON inventory.movements (variant_id, location_id, created_at);
      CREATE INDEX movements_by_order ON inventory.movements (order_id) WHERE order_id IS NOT NULL;
    `)
  }

  override async down() {
    this.schema.raw('DROP SCHEMA inventory CASCADE')
  }
}
