import { BaseSchema } from '@adonisjs/lucid/schema'

/** An account has one open cart; its orders are listed latest first; a guest's are found by a verified address. */
export default class extends BaseSchema {
  static override disableTransactions = true

  override async up() {
    this.schema.raw(
      `CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS one_open_cart_per_account ON carts.carts (account_id)
       WHERE status = 'open' AND account_id IS NOT NULL`
    )
    this.schema.raw(
      `CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_by_account ON orders.orders (account_id, id DESC)
       WHERE account_id IS NOT NULL`
    )
    this.schema.raw(
      'CREATE INDEX CONCURRENTLY IF NOT EXISTS order_contacts_by_email ON orders.order_contacts (lower(email))'
    )
  }

  override async down() {
    this.schema.raw('DROP INDEX CONCURRENTLY IF EXISTS orders.order_contacts_by_email')
    this.schema.raw('DROP INDEX CONCURRENTLY IF EXISTS orders.orders_by_account')
    this.schema.raw('DROP INDEX CONCURRENTLY IF EXISTS carts.one_open_cart_per_account')
  }
}
