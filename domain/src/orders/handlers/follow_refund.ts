import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { LookingEventHandler, NotYetError, type PublishedEvent } from '../../outbox/index.ts'
import { FindRefundRoomQuery, RefundProvider, type ProviderRefund } from '../../payments/index.ts'
import { parseId, type OrderId, type Transaction } from '../../shared/index.ts'
import { BookRefund } from '../actions/book_refund.ts'
import { readOrder, type OrderRecord } from '../queries/order_record.ts'
import { whenReachable } from './when_reachable.ts'

interface Found {
  readonly refunds: readonly ProviderRefund[]
  readonly order: OrderRecord
}

/** Seconds that a payment is given to be booked, when its refund is quicker. */
const SOON = 5

/**
 * Hears that refunds may have changed, asks the provider how they stand now, and books that. The order is read first: if
 * it is still the same when it is locked, nobody has booked anything newer.
 */
@inject()
export class FollowRefund extends LookingEventHandler<Found | null> {
  constructor(
    private readonly db: Database,
    private readonly provider: RefundProvider,
    private readonly findRoom: FindRefundRoomQuery,
    private readonly bookRefund: BookRefund
  ) {
    super()
  }

  async look({ aggregateId, payload }: PublishedEvent): Promise<Found | null> {
    const hinted = parseId<OrderId>(aggregateId)
    const order = hinted && (await readOrder(this.db, hinted))
    const refunds = await this.#ask(payload)
    if (refunds.length === 0) return null
    if (order) return this.#settled(order, refunds)
    // Only the provider knew whose it is: once more, now that the order can be read before.
    const named = refunds.find(({ orderId }) => orderId !== null)?.orderId
    const found = named && (await readOrder(this.db, named))
    return found ? this.#settled(found, await this.#ask(payload)) : null
  }

  async handle(_event: PublishedEvent, trx: Transaction, found: Found | null): Promise<void> {
    if (found) await this.bookRefund.execute(trx, found.refunds, found.order)
  }

  #ask({
    providerRefundId,
    paymentIntentId,
  }: PublishedEvent['payload']): Promise<ProviderRefund[]> {
    return whenReachable(async () =>
      typeof providerRefundId === 'string'
        ? [await this.provider.retrieveRefund(providerRefundId)]
        : this.provider.listRefunds(String(paymentIntentId))
    )
  }

  /** Where a refund goes beyond what came, another one must have come back unheard: then all of them are looked at. */
  async #settled(order: OrderRecord, refunds: readonly ProviderRefund[]): Promise<Found> {
    for (const refund of refunds) {
      const room = await this.findRoom.execute(refund)
      if (room === 'payment_unknown') {
        throw new NotYetError(`The payment of refund ${refund.id} is not booked yet`, SOON)
      }
      if (room === 'no_room' && refunds.length === 1) {
        const { paymentIntentId } = refund
        return { order, refunds: await this.#ask({ paymentIntentId }) }
      }
    }
    return { order, refunds }
  }
}
