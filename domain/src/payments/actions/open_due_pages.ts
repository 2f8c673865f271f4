import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { PublishEvents } from '../../outbox/index.ts'
import { Clock } from '../../shared/index.ts'
import { claimDueAttempts, type ClaimedAttempt } from '../claim_attempts.ts'
import type { PaymentSession } from '../domain/payment_session.ts'
import { sessionChanged } from '../domain/session_changed.ts'
import { paymentPages } from '../metrics.ts'
import { PaymentProvider, ProviderUnavailableError } from '../payment_provider.ts'
import { writeAbandoned, writeFailure, writeOpened } from '../write_attempts.ts'
import { OpenPaymentPage } from './open_payment_page.ts'

/** How many attempts one round takes up, side by side. */
const BATCH = 5

/** The provider's clock may be behind ours. Milliseconds. */
const CLOCK_SKEW = 60_000

/**
 * Sees through what those who placed orders did not: opens the pages that are still missing, and finds out what became
 * of requests that cannot be sent again, with one sweep through the provider's list for all of them.
 */
@inject()
export class OpenDuePages {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly provider: PaymentProvider,
    private readonly openPaymentPage: OpenPaymentPage,
    private readonly publishEvents: PublishEvents
  ) {}

  /** @returns how many attempts were taken up; fewer than a batch when nothing more is due */
  async execute(): Promise<number> {
    const due = await claimDueAttempts(this.db.connection(), BATCH, this.clock.now())
    await this.#resolve(due.filter((attempt) => !attempt.isSendable))
    const sendable = due.filter((attempt) => attempt.isSendable)
    await Promise.all(sendable.map((attempt) => this.openPaymentPage.open(attempt)))
    return due.length
  }

  async #resolve(attempts: ClaimedAttempt[]): Promise<void> {
    const db = this.db.connection()
    const found = await this.#sweep(attempts)
    for (const attempt of attempts) {
      const now = this.clock.now()
      const session = found instanceof Error ? found : found.get(nameOf(attempt))
      if (session instanceof Error) await writeFailure(db, attempt, session, now)
      else if (session) await this.#adopt(attempt, session)
      else {
        paymentPages.inc({ outcome: 'abandoned' })
        await writeAbandoned(db, attempt, now)
      }
    }
  }

  /** The pages of these attempts, by attempt; or why the provider's list could not be read. */
  async #sweep(
    attempts: ClaimedAttempt[]
  ): Promise<Map<string, PaymentSession> | ProviderUnavailableError> {
    const found = new Map<string, PaymentSession>()
    const sent = attempts.flatMap(({ firstSentAt }) => firstSentAt?.getTime() ?? [])
    if (sent.length === 0) return found
    const wanted = new Set(attempts.map(nameOf))
    const from = new Date(Math.min(...sent) - CLOCK_SKEW)
    const to = new Date(this.clock.now().getTime() + CLOCK_SKEW)
    try {
      for await (const session of this.provider.listSessions(from, to)) {
        const name = nameOf(session)
        if (wanted.has(name)) found.set(name, session)
      }
      return found
    } catch (error) {
      if (error instanceof ProviderUnavailableError) return error
      throw error
    }
  }

  /** Keeps the page that was found. What has become of it meanwhile is told as if the provider had told us. */
  async #adopt(attempt: ClaimedAttempt, session: PaymentSession): Promise<void> {
    paymentPages.inc({ outcome: 'found' })
    await writeOpened(this.db.connection(), attempt, session, this.clock.now())
    if (session.standing === 'open') return
    await this.db.transaction((trx) =>
      this.publishEvents.execute(trx, [sessionChanged(attempt.orderId, session.id)])
    )
  }
}

function nameOf({ orderId, attemptNo }: Pick<PaymentSession, 'orderId' | 'attemptNo'>): string {
  return `${orderId}/${attemptNo}`
}
