import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { LookingEventHandler, NotYetError, type PublishedEvent } from '../../outbox/index.ts'
import { DisputeProvider, HasPaymentQuery, type ProviderDispute } from '../../payments/index.ts'
import { parseId, type OrderId, type Transaction } from '../../shared/index.ts'
import { BookDispute } from '../actions/book_dispute.ts'
import { readOrder, type OrderRecord } from '../queries/order_record.ts'
import { whenReachable } from './when_reachable.ts'

interface Found {
  readonly dispute: ProviderDispute
  readonly order: OrderRecord
}

/** Seconds that a payment is given to be booked, when its dispute is quicker. */
const SOON = 5

/**
 * Hears that a dispute may have changed, asks the provider how it stands now, and books that. The order is read first: if
 * it is still the same when it is written, nobody has booked anything newer.
 */
@inject()
export class FollowDispute extends LookingEventHandler<Found | null> {
  constructor(
    private readonly db: Database,
    private readonly provider: DisputeProvider,
    private readonly hasPayment: HasPaymentQuery,
    private readonly bookDispute: BookDispute
  ) {
    super()
  }

  async look({ aggregateId, payload }: PublishedEvent): Promise<Found | null> {
    const id = String(payload.providerDisputeId)
    const hinted = parseId<OrderId>(aggregateId)
    const found = hinted ? await this.#look(id, hinted) : null
    if (found) return found
    // Only the provider knew whose it is: once more, now that the order can be read before.
    const { orderId } = await whenReachable(() => this.provider.retrieveDispute(id))
    return orderId && this.#look(id, orderId)
  }

  async handle(_event: PublishedEvent, trx: Transaction, found: Found | null): Promise<void> {
    if (found) await this.bookDispute.execute(trx, found.dispute, found.order)
  }

  async #look(id: string, orderId: OrderId): Promise<Found | null> {
    const order = await readOrder(this.db, orderId)
    if (!order) return null
    const dispute = await whenReachable(() => this.provider.retrieveDispute(id))
    if (await this.hasPayment.execute(dispute.paymentIntentId)) return { dispute, order }
    throw new NotYetError(`The payment of dispute ${id} is not booked yet`, SOON)
  }
}
