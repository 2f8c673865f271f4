import {
  firstRow,
  prepared,
  rows,
  type Connection,
  type PaymentAttemptId,
} from '../shared/index.ts'
import type { ClaimedAttempt } from './claim_attempts.ts'
import { nextCheckoutRequest } from './domain/checkout_request.ts'
import { pageExpiry } from './domain/page_times.ts'
import type { PaymentSession } from './domain/payment_session.ts'
import { retryDelay } from './domain/retry_delay.ts'
import { ProviderUnavailableError } from './payment_provider.ts'
import { newId } from '../shared/index.ts'

/** An attempt has its page. */
export async function writeOpened(
  db: Connection,
  attempt: ClaimedAttempt,
  session: PaymentSession,
  now: Date
): Promise<void> {
  await rows(db, OPENED, { id: attempt.id, sessionId: session.id, url: session.url, now })
}

/** An attempt has to wait, and says why. A refusal, or an answer that the provider keeps, is not asked for again. */
export async function writeFailure(
  db: Connection,
  attempt: ClaimedAttempt,
  error: Error,
  now: Date
): Promise<void> {
  const lookFirst = !(error instanceof ProviderUnavailableError) || error.remembered
  const nextAt = new Date(now.getTime() + retryDelay(attempt.tries))
  await rows(db, FAILED, { id: attempt.id, lookFirst, nextAt, error: error.message, now })
}

/** An attempt of which the provider knows nothing gives way to the next, as long as its order may still be paid. */
export async function writeAbandoned(
  db: Connection,
  attempt: ClaimedAttempt,
  now: Date
): Promise<void> {
  const expiresAt = pageExpiry(attempt.payUntil, now)
  await firstRow(db, ABANDONED, {
    id: attempt.id,
    nextId: newId<PaymentAttemptId>(),
    request: JSON.stringify(nextCheckoutRequest(attempt.request, attempt.attemptNo + 1, expiresAt)),
    expiresAt,
    now,
  })
}

const OPENED = prepared(`
  UPDATE payments.payment_attempts
  SET state = 'open', session_id = :sessionId, url = :url, claimed_until = NULL, last_error = NULL, updated_at = :now
  WHERE id = :id AND state = 'pending'`)

const FAILED = `
  UPDATE payments.payment_attempts
  SET look_first = look_first OR :lookFirst, last_error = :error, next_at = :nextAt, claimed_until = NULL,
    updated_at = :now
  WHERE id = :id AND state = 'pending'`

const ABANDONED = `
  WITH abandoned AS (
    UPDATE payments.payment_attempts SET state = 'failed', claimed_until = NULL, updated_at = :now
    WHERE id = :id AND state = 'pending'
    RETURNING *
  )
  INSERT INTO payments.payment_attempts (id, order_id, attempt_no, amount, currency, request_json, expires_at, pay_until,
    tries, last_error, next_at, created_at, updated_at)
  SELECT :nextId::uuid, order_id, attempt_no + 1, amount, currency, :request::jsonb, :expiresAt, pay_until,
    tries, last_error, :now, :now, :now
  FROM abandoned WHERE pay_until > :now`
