import { inject } from '@adonisjs/core'
import type { RefundReason } from '../../payments/index.ts'
import type { OrderId, Transaction } from '../../shared/index.ts'
import { RequestOrderRefund } from './request_order_refund.ts'

/**
 * Writes down that all that is left of an order's money has to go back; nothing, where all of it went or is on its way.
 * The caller holds the order and its cart.
 */
@inject()
export class RefundRest {
  constructor(private readonly requestOrderRefund: RequestOrderRefund) {}

  async execute(trx: Transaction, orderId: OrderId, reason: RefundReason): Promise<void> {
    const scope = { kind: 'rest' } as const
    const requested = await this.requestOrderRefund.execute(trx, { orderId, scope, reason })
    if (!requested.ok && requested.error.code !== 'nothing_to_refund') {
      throw new Error(`What is left of order ${orderId} cannot go back: ${requested.error.code}`)
    }
  }
}
