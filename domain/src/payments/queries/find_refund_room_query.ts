import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { firstRow } from '../../shared/index.ts'
import type { ProviderRefund } from '../refund_provider.ts'

/** `no_room`: with what is booked, more would have gone back than came. Something must have come back that nobody told of. */
export type RefundRoom = 'room' | 'no_room' | 'payment_unknown'

/** Whether a refund fits what is booked of its payment. Reads without a lock: whoever books it finds out. */
@inject()
export class FindRefundRoomQuery {
  constructor(private readonly db: Database) {}

  async execute(refund: ProviderRefund): Promise<RefundRoom> {
    const { id, refundId, amount, standing, paymentIntentId } = refund
    const bindings = { id, refundId, amount, paymentIntentId }
    const found = await firstRow<{ fits: boolean }>(this.db, ROOM, bindings)
    if (!found) return 'payment_unknown'
    return found.fits || standing !== 'succeeded' ? 'room' : 'no_room'
  }
}

const ROOM = `
  SELECT payment.refunded + :amount <= payment.amount OR EXISTS (
    SELECT FROM payments.refunds
    WHERE payment_id = payment.id AND (provider_refund_id = :id OR id::text = :refundId) AND state = 'succeeded'
  ) AS fits
  FROM payments.payments payment WHERE payment_intent_id = :paymentIntentId`
