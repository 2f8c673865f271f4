import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { LookingEventHandler, NotYetError, type PublishedEvent } from '../../outbox/index.ts'
import {
  PaymentProvider,
  ProviderUnavailableError,
  type PaymentSession,
} from '../../payments/index.ts'
import type { Transaction } from '../../shared/index.ts'
import { SettlePayment } from '../actions/settle_payment.ts'
import { readOrder, type OrderRecord } from '../queries/order_record.ts'

interface Found {
  readonly session: PaymentSession
  readonly order: OrderRecord
}

/** Seconds to leave the provider alone when it is out of reach. */
const PATIENCE = 5

/** Hears that a payment page may have changed, asks the provider how it stands now, and settles its order by that. */
@inject()
export class FollowPayment extends LookingEventHandler<Found | null> {
  constructor(
    private readonly db: Database,
    private readonly provider: PaymentProvider,
    private readonly settlePayment: SettlePayment
  ) {
    super()
  }

  async look({ payload }: PublishedEvent): Promise<Found | null> {
    const session = await this.#ask(String(payload.sessionId))
    const order = session.orderId ? await readOrder(this.db, session.orderId) : null
    return order ? { session, order } : null
  }

  async handle(_event: PublishedEvent, trx: Transaction, found: Found | null): Promise<void> {
    if (found) await this.settlePayment.execute(trx, found.session, found.order)
  }

  async #ask(sessionId: string): Promise<PaymentSession> {
    try {
      return await this.provider.retrieveSession(sessionId)
    } catch (error) {
      if (error instanceof ProviderUnavailableError) {
        throw new NotYetError(error.message, PATIENCE, { cause: error })
      }
      throw error
    }
  }
}
