import { BaseSchema } from '@adonisjs/lucid/schema'

/** For comparing a day's payments, and for asking after bank payments whose end nobody told of. */
export default class extends BaseSchema {
  static override disableTransactions = true

  override async up() {
    this.schema.raw(
      'CREATE INDEX CONCURRENTLY IF NOT EXISTS payments_by_capture ON payments.payments (captured_at, id)'
    )
    this.schema.raw(
      `CREATE INDEX CONCURRENTLY IF NOT EXISTS payment_attempts_processing ON payments.payment_attempts (next_at)
       WHERE state = 'processing'`
    )
  }

  override async down() {
    this.schema.raw('DROP INDEX CONCURRENTLY IF EXISTS payments.payments_by_capture')
    this.schema.raw('DROP INDEX CONCURRENTLY IF EXISTS payments.payment_attempts_processing')
  }
}
