import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { OpenPaymentPage } from '../../payments/index.ts'
import { Clock, err, ok, type OrderId, type Result } from '../../shared/index.ts'
import { readOrder, type OrderRecord } from '../queries/order_record.ts'

/** Why an order cannot be paid. */
export type NotPayable =
  | 'order_not_found'
  | 'order_already_paid'
  | 'order_superseded'
  | 'order_payment_processing'
  | 'order_expired'
  | 'order_state_conflict'

/** Where an order that was placed before can be paid. Whether the asker may know is the caller's to check. */
@inject()
export class CurrentPaymentPage {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly openPaymentPage: OpenPaymentPage
  ) {}

  /** @returns a null `paymentUrl` while the page cannot be had yet */
  async execute(orderId: OrderId): Promise<Result<{ paymentUrl: string | null }, NotPayable>> {
    const order = await readOrder(this.db, orderId)
    const obstacle = order ? obstacleTo(order, this.clock.now()) : 'order_not_found'
    return obstacle ? err(obstacle) : ok(await this.openPaymentPage.execute(orderId))
  }
}

function obstacleTo(order: OrderRecord, now: Date): NotPayable | null {
  switch (order.cancelReason) {
    case 'superseded':
      return 'order_superseded'
    case 'expired':
      return 'order_expired'
  }
  if (order.paymentStatus === 'processing') return 'order_payment_processing'
  if (order.paymentStatus === 'failed' || order.status === 'cancelled')
    return 'order_state_conflict'
  if (order.paymentStatus !== 'pending') return 'order_already_paid'
  return order.payUntil <= now ? 'order_expired' : null
}
