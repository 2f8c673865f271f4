import {
  prepared,
  rows,
  type Connection,
  type OrderId,
  type PaymentAttemptId,
} from '../shared/index.ts'
import type { CheckoutRequest } from './domain/checkout_request.ts'
import { sendableTimes } from './domain/page_times.ts'

/** An attempt whose page is not open yet, in the hands of one process. */
export interface ClaimedAttempt {
  readonly id: PaymentAttemptId
  readonly orderId: OrderId
  readonly attemptNo: number
  readonly request: CheckoutRequest
  readonly payUntil: Date
  /** Null: it was never sent, so there is nothing to look for. */
  readonly firstSentAt: Date | null
  readonly tries: number
  /** Whether the stored request may be sent (again) as it is; if not, look for its page first. */
  readonly isSendable: boolean
}

const SENDABLE = `NOT look_first AND expires_at > :expiresAfter
  AND (first_sent_at IS NULL OR first_sent_at > :firstSentAfter)`

/** Longer than the provider may take, retry included. Milliseconds. */
const LEASE = 30_000

/**
 * Claims an order's attempt, if it has one whose request may be sent and that nobody else works on. One whose page has to
 * be looked for is left alone: every claim puts off the next, and shoppers who keep asking would put off the looking.
 */
export async function claimAttempt(
  db: Connection,
  orderId: OrderId,
  now: Date
): Promise<ClaimedAttempt | null> {
  const [claimed] = await rows<ClaimedAttempt>(db, CLAIM_OF_ORDER, {
    ...bindings(now),
    orderId,
    limit: 1,
  })
  return claimed ?? null
}

/** Claims attempts that whoever placed the order did not see through. */
export function claimDueAttempts(
  db: Connection,
  limit: number,
  now: Date
): Promise<ClaimedAttempt[]> {
  return rows<ClaimedAttempt>(db, claim('next_at <= :now'), { ...bindings(now), limit })
}

function bindings(now: Date) {
  return { now, until: new Date(now.getTime() + LEASE), ...sendableTimes(now) }
}

/** That it is sent is written down before it is: after a crash, it may have been. */
function claim(condition: string): string {
  return `
    UPDATE payments.payment_attempts
    SET claimed_until = :until, tries = tries + 1, updated_at = :now,
      first_sent_at = CASE WHEN ${SENDABLE} THEN coalesce(first_sent_at, :now) ELSE first_sent_at END
    WHERE id IN (
      SELECT id FROM payments.payment_attempts
      WHERE state = 'pending' AND ${condition} AND (claimed_until IS NULL OR claimed_until <= :now)
      ORDER BY next_at LIMIT :limit
      FOR UPDATE SKIP LOCKED
    )
    RETURNING id, order_id AS "orderId", attempt_no AS "attemptNo", request_json AS request, pay_until AS "payUntil",
      first_sent_at AS "firstSentAt", tries, ${SENDABLE} AS "isSendable"`
}

const CLAIM_OF_ORDER = prepared(claim(`order_id = :orderId AND ${SENDABLE}`))
