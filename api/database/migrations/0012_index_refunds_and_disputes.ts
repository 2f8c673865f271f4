import { BaseSchema } from '@adonisjs/lucid/schema'

/** Finds an order's refunds and disputes, the cases that staff have to look into, and what was retried. */
export default class extends BaseSchema {
  static override disableTransactions = true

  override async up() {
    this.schema.raw('CREATE INDEX CONCURRENTLY refunds_by_order ON payments.refunds (order_id)')
    this.schema.raw(`CREATE INDEX CONCURRENTLY refunds_by_state ON payments.refunds (state, id)`)
    this.schema.raw(
      `CREATE UNIQUE INDEX CONCURRENTLY refunds_are_retried_once ON payments.refunds (retry_of) WHERE retry_of IS NOT NULL`
    )
    this.schema.raw(
      'CREATE INDEX CONCURRENTLY disputes_by_payment ON payments.disputes (payment_id)'
    )
  }

  override async down() {
    this.schema.raw('DROP INDEX CONCURRENTLY payments.disputes_by_payment')
    this.schema.raw('DROP INDEX CONCURRENTLY payments.refunds_are_retried_once')
    this.schema.raw('DROP INDEX CONCURRENTLY payments.refunds_by_state')
    this.schema.raw('DROP INDEX CONCURRENTLY payments.refunds_by_order')
  }
}
