import { inject } from '@adonisjs/core'
import { LockCart } from '../../carts/index.ts'
import { PublishEvents } from '../../outbox/index.ts'
import { ApplyDisputeState, type ProviderDispute } from '../../payments/index.ts'
import { Clock, type Transaction } from '../../shared/index.ts'
import type { OrderRecord } from '../queries/order_record.ts'
import { changeRecord } from './change_record.ts'

/**
 * Makes an order follow a dispute over its payment: it is disputed for as long as any dispute is open. Money that a bank
 * takes for it is no refund, and changes nothing that the order says of its money. Locks cart → order → payment.
 *
 * @throws StaleError when the order has changed since it was read. Nothing was written; look again.
 */
@inject()
export class BookDispute {
  constructor(
    private readonly clock: Clock,
    private readonly lockCart: LockCart,
    private readonly applyDispute: ApplyDisputeState,
    private readonly publishEvents: PublishEvents
  ) {}

  /** @param dispute as the provider has it, asked after the order was read */
  async execute(trx: Transaction, dispute: ProviderDispute, order: OrderRecord): Promise<void> {
    const now = this.clock.now()
    await this.lockCart.execute(trx, order.cartId)
    const applied = await this.applyDispute.execute(trx, dispute, now)
    if (!applied) return
    if (applied.orderId !== order.id) {
      throw new Error(`Dispute ${dispute.id} names order ${order.id}, and is of another's payment`)
    }
    const { disputeId, isOrderDisputed } = applied
    const ends = isOrderDisputed ? 'note_dispute' : 'end_dispute'
    const begins = isOrderDisputed ? 'dispute' : 'note_dispute'
    const event = await changeRecord(trx, order, order.disputed ? ends : begins, now)
    await this.publishEvents.execute(trx, [{ ...event, payload: { disputeId } }])
  }
}
