import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { Clock, firstRow, type OrderId } from '../../shared/index.ts'

/** Whether somebody has an order's payment page in hand to close it, and will cancel the order. */
@inject()
export class PageIsClosingQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock
  ) {}

  async execute(orderId: OrderId): Promise<boolean> {
    const closing = await firstRow(this.db, CLOSING, { orderId, now: this.clock.now() })
    return closing !== null
  }
}

const CLOSING = `
  SELECT id FROM payments.payment_attempts
  WHERE order_id = :orderId AND state = 'open' AND claimed_until > :now`
