import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { LookingEventHandler, NotYetError, type PublishedEvent } from '../../outbox/index.ts'
import { PageIsClosingQuery, PaymentProvider, type PaymentSession } from '../../payments/index.ts'
import type { Transaction } from '../../shared/index.ts'
import { SettlePayment } from '../actions/settle_payment.ts'
import { readOrder, type OrderRecord } from '../queries/order_record.ts'
import { whenReachable } from './when_reachable.ts'

/** Seconds to leave an order to whoever is cancelling it. */
const SOON = 5

interface Found {
  readonly session: PaymentSession
  readonly order: OrderRecord
}

/** Hears that a payment page may have changed, asks the provider how it stands now, and settles its order by that. */
@inject()
export class FollowPayment extends LookingEventHandler<Found | null> {
  constructor(
    private readonly db: Database,
    private readonly provider: PaymentProvider,
    private readonly pageIsClosing: PageIsClosingQuery,
    private readonly settlePayment: SettlePayment
  ) {
    super()
  }

  async look({ payload }: PublishedEvent): Promise<Found | null> {
    const id = String(payload.sessionId)
    const session = await whenReachable(() => this.provider.retrieveSession(id))
    const order = session.orderId ? await readOrder(this.db, session.orderId) : null
    // Whoever closes the page knows why the order is cancelled; all that the news could say is that its time ran out.
    if (order && session.standing === 'expired' && (await this.pageIsClosing.execute(order.id))) {
      throw new NotYetError(`Order ${order.id} is being cancelled`, SOON)
    }
    return order ? { session, order } : null
  }

  async handle(_event: PublishedEvent, trx: Transaction, found: Found | null): Promise<void> {
    if (found) await this.settlePayment.execute(trx, found.session, found.order)
  }
}
