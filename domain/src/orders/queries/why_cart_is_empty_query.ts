import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import type { Cart } from '../../carts/index.ts'
import { firstRow } from '../../shared/index.ts'
import type { PaymentStatus } from '../domain/order_state.ts'

type Reason = { readonly code: 'cart_empty' | 'order_payment_processing' | 'order_already_paid' }

/**
 * What to tell somebody who places an empty cart. Where their last cart was bought a moment ago, in another tab perhaps,
 * "the cart is empty" would leave them wondering whether they are buying twice.
 */
@inject()
export class WhyCartIsEmptyQuery {
  constructor(private readonly db: Database) {}

  async execute({ follows }: Cart): Promise<Reason> {
    if (follows === null) return { code: 'cart_empty' }
    const sql = `SELECT payment_status FROM orders.orders WHERE cart_id = ? AND status <> 'cancelled'`
    const last = await firstRow<{ payment_status: PaymentStatus }>(this.db, sql, [follows])
    if (!last) return { code: 'cart_empty' }
    return last.payment_status === 'processing'
      ? { code: 'order_payment_processing' }
      : { code: 'order_already_paid' }
  }
}
