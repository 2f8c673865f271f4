import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { Clock, firstRow, type Connection, type OrderId } from '../../shared/index.ts'
import { claimAttempt, type ClaimedAttempt } from '../claim_attempts.ts'
import { idempotencyKey } from '../domain/checkout_request.ts'
import { paymentPages } from '../metrics.ts'
import {
  PaymentProvider,
  ProviderRefusedError,
  ProviderUnavailableError,
} from '../payment_provider.ts'
import { writeFailure, writeOpened } from '../write_attempts.ts'

/**
 * Opens the payment page of an order, or gives the one that is open. Whoever sends the stored request gets the same page,
 * however often, from however many processes. Call it outside any transaction.
 */
@inject()
export class OpenPaymentPage {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly provider: PaymentProvider
  ) {}

  /** @returns null while the page cannot be had: the worker goes on trying; or when there is nothing to pay */
  async execute(orderId: OrderId): Promise<{ paymentUrl: string | null }> {
    const db = this.db.connection()
    const claimed = await claimAttempt(db, orderId, this.clock.now())
    if (!claimed) return { paymentUrl: await openPageOf(db, orderId) }
    return { paymentUrl: await this.open(claimed) }
  }

  /** Sends the request of a claimed attempt that may be sent. What was not answered, or with a failure, is tried again by the worker. */
  async open(attempt: ClaimedAttempt): Promise<string | null> {
    const db = this.db.connection()
    try {
      const key = idempotencyKey(attempt.orderId, attempt.attemptNo)
      const session = await this.provider.createSession(attempt.request, key)
      await writeOpened(db, attempt, session, this.clock.now())
      paymentPages.inc({ outcome: 'opened' })
      return session.url
    } catch (error) {
      if (!(error instanceof ProviderUnavailableError || error instanceof ProviderRefusedError)) {
        throw error
      }
      paymentPages.inc({
        outcome: error instanceof ProviderRefusedError ? 'refused' : 'unavailable',
      })
      await writeFailure(db, attempt, error, this.clock.now())
      return null
    }
  }
}

async function openPageOf(db: Connection, orderId: OrderId): Promise<string | null> {
  const sql = `SELECT url FROM payments.payment_attempts WHERE order_id = ? AND state = 'open'`
  const open = await firstRow<{ url: string | null }>(db, sql, [orderId])
  return open?.url ?? null
}
