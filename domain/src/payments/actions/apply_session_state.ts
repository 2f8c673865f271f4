import { firstRow, newId, type Transaction } from '../../shared/index.ts'
import { ATTEMPT_MAY_BECOME } from '../domain/attempt_state.ts'
import type { PaymentSession } from '../domain/payment_session.ts'

export interface AppliedSession {
  /** The payment, when this call was the one to book it. */
  readonly paymentId: string | null
}

/**
 * Writes down what has become of a payment page, and books the payment once, however often and in whatever order the
 * provider tells of it. The caller holds the order.
 *
 * @throws Error when the page is none of ours, or is about another sum than was asked for: a person has to look at it
 */
export class ApplySessionState {
  async execute(trx: Transaction, session: PaymentSession, now: Date): Promise<AppliedSession> {
    const { id, standing, orderId, attemptNo, amount, url, paymentIntentId, chargeId } = session
    const applied = await firstRow<AppliedSession>(trx, APPLY, {
      sessionId: id,
      orderId,
      attemptNo,
      standing,
      from: ATTEMPT_MAY_BECOME[standing],
      amount: amount.amount,
      currency: amount.currency,
      url,
      paymentIntentId,
      chargeId,
      paymentId: newId(),
      now,
    })
    if (!applied) {
      throw new Error(`Session ${id} is about no attempt of ours, or about another sum`)
    }
    return applied
  }
}

const APPLY = `
  WITH attempt AS MATERIALIZED (
    SELECT id, order_id FROM payments.payment_attempts
    WHERE (session_id = :sessionId OR (session_id IS NULL AND order_id = :orderId AND attempt_no = :attemptNo))
      AND amount = :amount AND currency = :currency
    FOR UPDATE
  ), changed AS (
    UPDATE payments.payment_attempts
    SET state = :standing, session_id = :sessionId, url = :url, payment_intent_id = :paymentIntentId,
      claimed_until = NULL, updated_at = :now
    WHERE id IN (SELECT id FROM attempt) AND state = ANY(:from)
  ), booked AS (
    INSERT INTO payments.payments
      (id, order_id, attempt_id, payment_intent_id, charge_id, amount, currency, captured_at)
    SELECT :paymentId::uuid, order_id, id, :paymentIntentId::text, :chargeId::text, :amount, :currency::text, :now
    FROM attempt WHERE :standing = 'paid'
    ON CONFLICT (payment_intent_id) DO NOTHING
    RETURNING id
  )
  SELECT (SELECT id FROM booked) AS "paymentId" FROM attempt`
