import { inject } from '@adonisjs/core'
import type { DomainEvent } from '../../outbox/index.ts'
import { MarkAttemptClosed } from '../../payments/index.ts'
import type { Transaction } from '../../shared/index.ts'
import type { OrderRecord } from '../queries/order_record.ts'
import { changeRecord } from './change_record.ts'

/**
 * Cancels an unpaid order that a newer one takes the place of. Its payment page was closed before, so nobody can pay it
 * any more; its stock is released by the newer order's reservation. The caller holds the cart and the order.
 */
@inject()
export class SupersedeOrder {
  constructor(private readonly markAttemptClosed: MarkAttemptClosed) {}

  /** @returns events that the caller publishes in the same transaction */
  async execute(trx: Transaction, order: OrderRecord, now: Date): Promise<DomainEvent[]> {
    const cancelled = await changeRecord(trx, order, 'supersede', now)
    await this.markAttemptClosed.execute(trx, order.id)
    return [cancelled]
  }
}
