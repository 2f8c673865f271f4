import { BaseSchema } from '@adonisjs/lucid/schema'

/** Stock may lie at several locations: where each is, and whether it still takes new reservations. */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      ALTER TABLE inventory.locations ADD COLUMN country text;
      ALTER TABLE inventory.locations ADD COLUMN active boolean NOT NULL DEFAULT true;
      COMMENT ON COLUMN inventory.locations.country IS 'ISO 3166-1 alpha-2';
      COMMENT ON COLUMN inventory.locations.priority IS 'Whoever has the lowest is asked first';
      COMMENT ON COLUMN inventory.locations.active IS
        'What is no longer active takes no new reservations; what is promised there goes on';
    `)
  }

  override async down() {
    this.schema.raw(`
      ALTER TABLE inventory.locations DROP COLUMN active;
      ALTER TABLE inventory.locations DROP COLUMN country;
    `)
  }
}
