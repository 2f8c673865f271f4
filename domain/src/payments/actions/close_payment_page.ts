import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { PublishEvents } from '../../outbox/index.ts'
import { Clock, err, firstRow, ok, type OrderId, type Result, rows } from '../../shared/index.ts'
import type { AttemptState } from '../domain/attempt_state.ts'
import type { PaymentSession } from '../domain/payment_session.ts'
import { sessionChanged } from '../domain/session_changed.ts'
import { pagesNotClosed } from '../metrics.ts'
import { PaymentProvider, ProviderUnavailableError } from '../payment_provider.ts'
import { OpenPaymentPage } from './open_payment_page.ts'

/** Why nobody can say that the order will not be paid. `unavailable`: try again later. */
export type PageNotClosed = 'paid' | 'processing' | 'unavailable'

interface LatestAttempt {
  readonly state: AttemptState
  readonly sessionId: string | null
}

/** Longer than the provider may take, retry included, and the cancelling after it. Milliseconds. */
const LEASE = 30_000

/**
 * Makes sure that nobody can pay an order any more: on the provider's word alone, unless it never heard of the order.
 * Call it outside any transaction, and with no lock held; then lock, look again, and cancel.
 *
 * The provider tells everybody of the page that closes, and often before the caller has cancelled its order. Whoever
 * hears of it leaves the order to the caller for as long as the lease lasts (`PageIsClosingQuery`), as only the caller
 * knows why it is cancelled; after a crash the news is heard when the lease has run out.
 *
 * Where it turns out that somebody has paid, that is passed on to whoever settles orders.
 */
@inject()
export class ClosePaymentPage {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly provider: PaymentProvider,
    private readonly openPaymentPage: OpenPaymentPage,
    private readonly publishEvents: PublishEvents
  ) {}

  async execute(orderId: OrderId): Promise<Result<'closed', PageNotClosed>> {
    const attempt = await this.#withdraw(orderId)
    switch (attempt?.state) {
      case 'paid':
      case 'processing':
        return err(attempt.state)
      case 'open':
        return attempt.sessionId ? this.#expire(orderId, attempt.sessionId) : unavailable()
      case 'pending':
        return this.#findOutAndExpire(orderId)
      default:
        return ok('closed')
    }
  }

  /** The latest attempt; if it was never sent, it never will be, and if its page is open, it is ours to close. */
  async #withdraw(orderId: OrderId): Promise<LatestAttempt | null> {
    const now = this.clock.now()
    const until = new Date(now.getTime() + LEASE)
    return firstRow<LatestAttempt>(this.db, WITHDRAW, { orderId, now, until })
  }

  /** The request was sent and not answered: sent once more, it tells which page it opened. */
  async #findOutAndExpire(orderId: OrderId): Promise<Result<'closed', PageNotClosed>> {
    await this.openPaymentPage.execute(orderId)
    const attempt = await this.#withdraw(orderId)
    if (attempt?.state !== 'open' || !attempt.sessionId) return unavailable()
    return this.#expire(orderId, attempt.sessionId)
  }

  async #expire(orderId: OrderId, sessionId: string): Promise<Result<'closed', PageNotClosed>> {
    try {
      const session = await this.provider.expireSession(sessionId)
      const closed = await this.#conclude(orderId, session)
      if (!closed.ok) await this.#giveBack(orderId)
      return closed
    } catch (error) {
      if (!(error instanceof ProviderUnavailableError)) throw error
      await this.#giveBack(orderId)
      return unavailable()
    }
  }

  /** Its order will not be cancelled by us. */
  async #giveBack(orderId: OrderId): Promise<void> {
    await rows(this.db, GIVE_BACK, { orderId })
  }

  async #conclude(
    orderId: OrderId,
    { id, standing }: PaymentSession
  ): Promise<Result<'closed', PageNotClosed>> {
    if (standing === 'expired' || standing === 'failed') return ok('closed')
    if (standing === 'open') return unavailable()
    await this.db.transaction((trx) =>
      this.publishEvents.execute(trx, [sessionChanged(orderId, id)])
    )
    return err(standing)
  }
}

function unavailable(): Result<'closed', PageNotClosed> {
  pagesNotClosed.inc()
  return err('unavailable')
}

const WITHDRAW = `
  WITH latest AS (
    SELECT id FROM payments.payment_attempts WHERE order_id = :orderId ORDER BY attempt_no DESC LIMIT 1
  ), withdrawn AS (
    UPDATE payments.payment_attempts SET state = 'expired', updated_at = :now
    WHERE id = (SELECT id FROM latest) AND state = 'pending' AND first_sent_at IS NULL
    RETURNING state, session_id
  ), closing AS (
    UPDATE payments.payment_attempts SET claimed_until = :until WHERE id = (SELECT id FROM latest) AND state = 'open'
  )
  SELECT state, session_id AS "sessionId" FROM withdrawn
  UNION ALL
  SELECT state, session_id FROM payments.payment_attempts
  WHERE id = (SELECT id FROM latest) AND NOT EXISTS (SELECT FROM withdrawn)`

const GIVE_BACK = `
  UPDATE payments.payment_attempts SET claimed_until = NULL WHERE order_id = :orderId AND state = 'open'`
