import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { firstRow } from '../../shared/index.ts'

/** Whether a payment of this name at the provider is in our books. */
@inject()
export class HasPaymentQuery {
  constructor(private readonly db: Database) {}

  async execute(paymentIntentId: string): Promise<boolean> {
    const sql = 'SELECT 1 FROM payments.payments WHERE payment_intent_id = ?'
    return (await firstRow(this.db, sql, [paymentIntentId])) !== null
  }
}
