import { BaseSchema } from '@adonisjs/lucid/schema'

/** Finds orders that may be over without reading those that are not, and holds old lines to the rule of 0013 too. */
export default class extends BaseSchema {
  static override disableTransactions = true

  override async up() {
    this.schema.raw(`
      CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_due_to_close ON orders.orders (close_at)
      WHERE status = 'open' AND fulfilment_status IN ('fulfilled', 'returned')`)
    this.schema.raw(
      `ALTER TABLE orders.order_lines VALIDATE CONSTRAINT cancelled_units_are_not_sent`
    )
  }

  override async down() {
    this.schema.raw('DROP INDEX CONCURRENTLY IF EXISTS orders.orders_due_to_close')
  }
}
