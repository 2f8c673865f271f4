import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { Clock, rows, type OrderId } from '../../shared/index.ts'
import { CancelOrder } from './cancel_order.ts'

/** How many orders one round takes up, side by side. */
const BATCH = 5

/**
 * Finds the orders whose time to pay has run out, and cancels those that nobody can pay any more. Claims them by a lease
 * that ends by itself, so that no lock is held while the provider is asked, and a crash leaves nothing behind.
 */
@inject()
export class ExpireDueOrders {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly cancelOrder: CancelOrder
  ) {}

  /** @returns how many orders were taken up; fewer than a batch when nothing more is due */
  async execute(): Promise<number> {
    const due = await rows<{ id: OrderId }>(this.db, CLAIM, {
      now: this.clock.now(),
      limit: BATCH,
    })
    await Promise.all(due.map(({ id }) => this.cancelOrder.execute(id, 'expire')))
    return due.length
  }
}

/** The longer an order is overdue, because the provider is out of reach, the longer it waits for the next try. */
const CLAIM = `
  UPDATE orders.orders
  SET claimed_until = :now::timestamptz + greatest(interval '30 s', least((:now - pay_until) / 2, interval '5 min'))
  WHERE id IN (
    SELECT id FROM orders.orders
    WHERE status = 'open' AND payment_status = 'pending' AND pay_until <= :now
      AND (claimed_until IS NULL OR claimed_until <= :now)
    ORDER BY pay_until LIMIT :limit
    FOR UPDATE SKIP LOCKED
  )
  RETURNING id`
