import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { PublishEvents } from '../../outbox/index.ts'
import { Clock, rows, type OrderId } from '../../shared/index.ts'
import { refundChanged } from '../domain/refund_changed.ts'
import { refundFailed } from '../domain/refund_failed.ts'
import { retryDelay } from '../domain/retry_delay.ts'
import { refundsRefused } from '../metrics.ts'
import { ProviderRefusedError, ProviderUnavailableError } from '../payment_provider.ts'
import { RefundProvider, type ProviderRefund, type RefundOrder } from '../refund_provider.ts'

interface DueRefund extends RefundOrder {
  readonly orderId: OrderId
  /** Set once the provider knows of it: then it is only asked how it stands. */
  readonly providerRefundId: string | null
  readonly tries: number
  /** It may have been made under a key that is not asked for again: the first is forgotten by now, or there is a newer. */
  readonly lookFirst: boolean
}

/** How many refunds one round takes up, side by side. */
const BATCH = 5

/** Longer than the provider may take. Milliseconds. */
const LEASE = 30_000

/** After this a request is looked for before it is sent again: the provider forgets keys after 24 hours. */
const KEY_LIFETIME = 20 * 3_600_000

/** How often a refund that takes its time is asked after, besides what the provider tells. Milliseconds. */
const PATIENCE = 3_600_000

/**
 * Sends back what was written down to go back. Every row is claimed by a lease before the provider is called, and every
 * call carries the row's own key: a crash sends nothing twice. What became of it is for the order's context to book.
 */
@inject()
export class SendDueRefunds {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly provider: RefundProvider,
    private readonly publishEvents: PublishEvents
  ) {}

  /** @returns how many refunds were taken up; fewer than a batch when nothing more is due */
  async execute(): Promise<number> {
    const now = this.clock.now()
    const due = await rows<DueRefund>(this.db, CLAIM, {
      now,
      until: new Date(now.getTime() + LEASE),
      knownSince: new Date(now.getTime() - KEY_LIFETIME),
      limit: BATCH,
    })
    await Promise.all(due.map((refund) => this.#send(refund)))
    return due.length
  }

  async #send(refund: DueRefund): Promise<void> {
    try {
      const providerRefundId = refund.providerRefundId ?? (await this.#ask(refund)).id
      await this.#writeSent(refund, providerRefundId)
    } catch (error) {
      if (error instanceof ProviderUnavailableError) await this.#writeFailure(refund, error)
      else if (error instanceof ProviderRefusedError) await this.#writeRefused(refund, error)
      else throw error
    }
  }

  async #ask(refund: DueRefund): Promise<ProviderRefund> {
    const found = refund.lookFirst ? await this.#find(refund) : null
    if (found) return found
    try {
      return await this.provider.createRefund(refund)
    } catch (error) {
      const made = error instanceof ProviderRefusedError ? await this.#find(refund) : null
      if (made) return made
      throw error
    }
  }

  /** The refund that was made for this row: before it is asked for anew, or given up, nobody may have overlooked it. */
  async #find({ refundId, paymentIntentId }: DueRefund): Promise<ProviderRefund | null> {
    const made = await this.provider.listRefunds(paymentIntentId)
    return made.find((each) => each.refundId === refundId) ?? null
  }

  async #writeSent({ refundId, orderId }: DueRefund, providerRefundId: string): Promise<void> {
    const now = this.clock.now()
    const nextAt = new Date(now.getTime() + PATIENCE)
    const bindings = { refundId, providerRefundId, nextAt, changedAt: now }
    const event = refundChanged(orderId, providerRefundId)
    await this.publishEvents.withChange(this.db.connection(), { sql: SENT, bindings }, [event])
  }

  /** A failure that the provider keeps would come again to the same key: the next try looks, and then takes another. */
  async #writeFailure(
    { refundId, keyNo, tries }: DueRefund,
    error: ProviderUnavailableError
  ): Promise<void> {
    const now = this.clock.now()
    const nextAt = new Date(now.getTime() + retryDelay(tries))
    const nextKey = error.remembered ? keyNo + 1 : keyNo
    await rows(this.db, FAILED, { refundId, nextKey, nextAt, error: error.message, now })
  }

  /** Asking again would change nothing: a person has to see where the money is. It no longer counts as on its way. */
  async #writeRefused({ refundId, orderId }: DueRefund, error: Error): Promise<void> {
    refundsRefused.inc()
    const bindings = { refundId, error: error.message, changedAt: this.clock.now() }
    await this.publishEvents.withChange(this.db.connection(), { sql: REFUSED, bindings }, [
      refundFailed(orderId, refundId),
    ])
  }
}

const CLAIM = `
  UPDATE payments.refunds refund
  SET claimed_until = :until, tries = tries + 1, first_sent_at = coalesce(first_sent_at, :now), updated_at = :now
  FROM payments.payments payment
  WHERE payment.id = refund.payment_id AND refund.id IN (
    SELECT id FROM payments.refunds
    WHERE state = 'pending' AND next_at <= :now AND (claimed_until IS NULL OR claimed_until <= :now)
    ORDER BY next_at LIMIT :limit
    FOR UPDATE SKIP LOCKED
  )
  RETURNING refund.id AS "refundId", refund.order_id AS "orderId", payment_intent_id AS "paymentIntentId",
    refund.amount, provider_refund_id AS "providerRefundId", tries, key_no AS "keyNo",
    first_sent_at < :knownSince OR key_no > 1 AS "lookFirst"`

const SENT = `
  UPDATE payments.refunds
  SET provider_refund_id = :providerRefundId, next_at = :nextAt, claimed_until = NULL, last_error = NULL,
    updated_at = :changedAt
  WHERE id = :refundId AND state = 'pending'
  RETURNING id`

const FAILED = `
  UPDATE payments.refunds
  SET last_error = :error, key_no = :nextKey, next_at = :nextAt, claimed_until = NULL, updated_at = :now
  WHERE id = :refundId AND state = 'pending'`

const REFUSED = `
  UPDATE payments.refunds SET state = 'failed', last_error = :error, claimed_until = NULL, updated_at = :changedAt
  WHERE id = :refundId AND state = 'pending'
  RETURNING id`
