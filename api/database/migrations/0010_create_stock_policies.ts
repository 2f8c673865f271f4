import { BaseSchema } from '@adonisjs/lucid/schema'

/** What may be sold beyond what is there, and from how few units on staff are told, by variant. */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      CREATE TABLE inventory.stock_policies (
        variant_id uuid PRIMARY KEY,
        policy text NOT NULL DEFAULT 'deny' CHECK (policy IN ('deny', 'backorder', 'pre_order')),
        unit_limit int NOT NULL DEFAULT 0 CHECK (unit_limit >= 0),
        location_id uuid REFERENCES inventory.locations (id),
        releases_on date,
        low_stock_at int CHECK (low_stock_at >= 0),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT policies_are_complete CHECK (
          (policy <> 'deny') = (unit_limit > 0) AND (policy <> 'deny') = (location_id IS NOT NULL)
          AND (policy = 'pre_order') = (releases_on IS NOT NULL)
        )
      );
      CREATE INDEX stock_policies_by_location ON inventory.stock_policies (location_id) WHERE location_id IS NOT NULL;
      COMMENT ON COLUMN inventory.stock_policies.location_id IS 'Where what is sold beyond the shelf will come in';
      COMMENT ON COLUMN inventory.stock_policies.low_stock_at IS
        'From so many units down staff are told; empty: as the location says';
      INSERT INTO inventory.stock_policies (variant_id, policy, unit_limit, location_id)
        SELECT variant_id, 'backorder', backorder_limit, location_id FROM inventory.stock_levels
        WHERE backorder_limit > 0
        ON CONFLICT DO NOTHING;

      ALTER TABLE inventory.locations ADD COLUMN low_stock_at int;
      COMMENT ON COLUMN inventory.locations.low_stock_at IS
        'From so many units of a variant down staff are told, unless the variant says otherwise; empty: never';

      ALTER TABLE catalog.variants ADD COLUMN releases_on date;
      COMMENT ON COLUMN catalog.variants.releases_on IS 'When what is sold now will be released; empty: it is out already';
    `)
  }

  override async down() {
    this.schema.raw(`
      ALTER TABLE catalog.variants DROP COLUMN releases_on;
      ALTER TABLE inventory.locations DROP COLUMN low_stock_at;
      DROP TABLE inventory.stock_policies;
    `)
  }
}
