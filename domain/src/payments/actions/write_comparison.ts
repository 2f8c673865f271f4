import { inject } from '@adonisjs/core'
import { PublishEvents } from '../../outbox/index.ts'
import { newId, rows, type Transaction } from '../../shared/index.ts'
import type { Compared, Finding } from '../domain/reconciliation/finding.ts'

/** How much a comparison came to. */
export interface Tally {
  readonly compared: number
  readonly mended: number
  readonly found: number
}

/**
 * Writes down what comparing came to: findings that are new, that go on, and that are over. What can be mended is told as
 * if the provider had told us, so that those who settle and refund do it the one way there is. Doing it again changes
 * nothing.
 */
@inject()
export class WriteComparison {
  constructor(private readonly publishEvents: PublishEvents) {}

  async execute(trx: Transaction, compared: readonly Compared[], now: Date): Promise<Tally> {
    const hints = compared.flatMap(({ verdict }) =>
      verdict.is === 'mendable' ? [verdict.hint] : []
    )
    const findings = compared.flatMap(({ subject, verdict }) =>
      verdict.is === 'finding' ? [rowOf(subject, verdict.finding)] : []
    )
    if (compared.length > 0) {
      await rows(trx, WRITE, {
        findings: JSON.stringify(findings),
        seen: compared.map(({ objectId }) => objectId),
        same: compared.flatMap(({ subject, objectId, verdict }) =>
          subject === 'payment' && verdict.is === 'same' ? [objectId] : []
        ),
        now,
      })
    }
    await this.publishEvents.execute(trx, hints)
    return { compared: compared.length, mended: hints.length, found: findings.length }
  }
}

function rowOf(subject: string, finding: Finding) {
  const { kind, severity, objectId, orderId, ours, theirs } = finding
  return {
    id: newId(),
    subject,
    kind,
    severity,
    object_id: objectId,
    order_id: orderId,
    our_amount: ours?.amount ?? null,
    our_currency: ours?.currency ?? null,
    their_amount: theirs?.amount ?? null,
    their_currency: theirs?.currency ?? null,
  }
}

/** A finding that a person has accepted stays so until its sums change. */
const WRITE = `
  WITH finding AS MATERIALIZED (
    SELECT * FROM jsonb_populate_recordset(NULL::payments.reconciliation_findings, :findings::jsonb)
  ), over AS (
    UPDATE payments.reconciliation_findings old SET resolved_at = :now
    WHERE object_id = ANY(:seen) AND resolved_at IS NULL
      AND NOT EXISTS (SELECT FROM finding WHERE finding.object_id = old.object_id AND finding.kind = old.kind)
  ), agreed AS (
    UPDATE payments.payments SET reconciled_at = :now WHERE payment_intent_id = ANY(:same)
  )
  INSERT INTO payments.reconciliation_findings AS known (id, subject, kind, severity, object_id, order_id, our_amount,
    our_currency, their_amount, their_currency, first_seen_at, last_seen_at)
  SELECT id, subject, kind, severity, object_id, order_id, our_amount, our_currency, their_amount, their_currency,
    :now::timestamptz, :now FROM finding
  ON CONFLICT (object_id, kind) DO UPDATE
  SET last_seen_at = excluded.last_seen_at, order_id = excluded.order_id,
    our_amount = excluded.our_amount, our_currency = excluded.our_currency,
    their_amount = excluded.their_amount, their_currency = excluded.their_currency,
    first_seen_at = CASE WHEN known.resolved_at IS NULL OR known.accepted_at IS NOT NULL THEN known.first_seen_at
      ELSE excluded.first_seen_at END,
    (resolved_at, accepted_at) = (
      SELECT known.resolved_at, known.accepted_at
      WHERE known.accepted_at IS NOT NULL
        AND (known.our_amount, known.our_currency, known.their_amount, known.their_currency)
          IS NOT DISTINCT FROM (excluded.our_amount, excluded.our_currency, excluded.their_amount, excluded.their_currency)
    )`
