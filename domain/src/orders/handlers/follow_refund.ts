import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { LookingEventHandler, type PublishedEvent } from '../../outbox/index.ts'
import { RefundProvider, type ProviderRefund } from '../../payments/index.ts'
import type { Transaction } from '../../shared/index.ts'
import { BookRefund } from '../actions/book_refund.ts'
import { readOrder, type OrderRecord } from '../queries/order_record.ts'
import { whenReachable } from './when_reachable.ts'

interface Found {
  readonly refund: ProviderRefund
  readonly order: OrderRecord
}

/** Hears that a refund may have changed, asks the provider how it stands now, and books that. */
@inject()
export class FollowRefund extends LookingEventHandler<Found | null> {
  constructor(
    private readonly db: Database,
    private readonly provider: RefundProvider,
    private readonly bookRefund: BookRefund
  ) {
    super()
  }

  async look({ payload }: PublishedEvent): Promise<Found | null> {
    const id = String(payload.providerRefundId)
    const refund = await whenReachable(() => this.provider.retrieveRefund(id))
    const order = refund.orderId ? await readOrder(this.db, refund.orderId) : null
    return order ? { refund, order } : null
  }

  async handle(_event: PublishedEvent, trx: Transaction, found: Found | null): Promise<void> {
    if (found) await this.bookRefund.execute(trx, found.refund, found.order)
  }
}
