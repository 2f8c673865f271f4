import { rows, type Connection } from '../../shared/index.ts'
import type { Subject } from '../domain/reconciliation/finding.ts'

/** Our side of a page of the provider's books, by the provider's ids: one statement for the whole page. */
export async function matchBooks<TOurs>(
  client: Pick<Connection, 'rawQuery'>,
  subject: Subject,
  entries: readonly { readonly id: string }[]
): Promise<Map<string, TOurs>> {
  if (entries.length === 0) return new Map()
  const bindings = { entries: JSON.stringify(entries) }
  const matched = await rows<TOurs & { theirId: string }>(client, MATCH[subject], bindings)
  return new Map(matched.map((ours) => [ours.theirId, ours]))
}

const THEIRS = `jsonb_to_recordset(:entries::jsonb) AS theirs
  (id text, "orderId" uuid, "attemptNo" int, "refundId" uuid, "paymentIntentId" text)`

const MATCH: Readonly<Record<Subject, string>> = {
  session: `
    SELECT theirs.id AS "theirId", order_id AS "orderId", amount, currency, state, session_id AS "sessionId"
    FROM ${THEIRS}
    JOIN payments.payment_attempts ON order_id = theirs."orderId" AND attempt_no = theirs."attemptNo"`,

  payment: `
    SELECT theirs.id AS "theirId", coalesce(payment.order_id, attempt.order_id) AS "orderId",
      coalesce(payment.amount, attempt.amount) AS amount, coalesce(payment.currency, attempt.currency) AS currency,
      payment.id AS "paymentId", attempt.session_id AS "sessionId", attempt.state AS "attemptState"
    FROM ${THEIRS}
    LEFT JOIN payments.payments payment ON payment.payment_intent_id = theirs.id
    LEFT JOIN payments.payment_attempts attempt
      ON attempt.order_id = theirs."orderId" AND attempt.attempt_no = theirs."attemptNo"
    WHERE payment.id IS NOT NULL OR attempt.id IS NOT NULL`,

  refund: `
    SELECT theirs.id AS "theirId", coalesce(refund.order_id, payment.order_id) AS "orderId",
      coalesce(refund.amount, payment.amount) AS amount, coalesce(refund.currency, payment.currency) AS currency,
      refund.state AS standing
    FROM ${THEIRS}
    LEFT JOIN payments.payments payment ON payment.payment_intent_id = theirs."paymentIntentId"
    LEFT JOIN LATERAL (
      SELECT * FROM payments.refunds WHERE provider_refund_id = theirs.id
      UNION ALL
      SELECT * FROM payments.refunds WHERE id = theirs."refundId"
      LIMIT 1
    ) AS refund ON true
    WHERE refund.id IS NOT NULL OR payment.id IS NOT NULL`,

  dispute: `
    SELECT theirs.id AS "theirId", payment.order_id AS "orderId", coalesce(dispute.amount, payment.amount) AS amount,
      coalesce(dispute.currency, payment.currency) AS currency, dispute.state
    FROM ${THEIRS}
    JOIN payments.payments payment ON payment.payment_intent_id = theirs."paymentIntentId"
    LEFT JOIN payments.disputes dispute ON dispute.provider_dispute_id = theirs.id`,
}
