import { BaseSchema } from '@adonisjs/lucid/schema'

/** For the stock of one location, page by page. */
export default class extends BaseSchema {
  static override disableTransactions = true

  override async up() {
    this.schema.raw(
      'CREATE INDEX CONCURRENTLY IF NOT EXISTS stock_levels_by_location ON inventory.stock_levels (location_id, variant_id)'
    )
  }

  override async down() {
    this.schema.raw('DROP INDEX CONCURRENTLY IF EXISTS inventory.stock_levels_by_location')
  }
}
