import { rows, type Connection } from '../../shared/index.ts'
import type { Subject } from '../domain/reconciliation/finding.ts'
import { spanOf, type OpenStep, type Run } from '../domain/reconciliation/run.ts'

/** Steps that begin with our own books. */
export type OurSubjectStep = OpenStep | 'our_payments'

/** How many things one page asks after, one request each. */
const PAGE = 10

/** What changed within this time, the provider is just telling us. Milliseconds. */
const PATIENCE = 10 * 60_000

interface OurThing {
  readonly subject: Subject
  /** The provider's id. */
  readonly objectId: string
  /** What the next page begins after. */
  readonly key: string
}

/** A page of what our books have and the provider has to answer for. */
export function listOurs(
  client: Pick<Connection, 'rawQuery'>,
  step: OurSubjectStep,
  { day, cursor, startedAt }: Run,
  now: Date
): Promise<OurThing[]> {
  const before = new Date(now.getTime() - PATIENCE)
  const span = spanOf(day ?? '1970-01-01')
  const bindings = { ...span, before, startedAt, after: cursor ?? FIRST, limit: PAGE }
  return rows<OurThing>(client, OURS[step], bindings)
}

const FIRST = '00000000-0000-0000-0000-000000000000'

const OURS: Readonly<Record<OurSubjectStep, string>> = {
  open_attempts: `
    SELECT 'session' AS subject, session_id AS "objectId", order_id::text AS key FROM payments.payment_attempts
    WHERE state IN ('open', 'processing') AND session_id IS NOT NULL AND updated_at <= :before AND order_id > :after
    ORDER BY order_id LIMIT :limit`,

  open_refunds: `
    SELECT 'refund' AS subject, provider_refund_id AS "objectId", id::text AS key FROM payments.refunds
    WHERE state = 'pending' AND provider_refund_id IS NOT NULL AND updated_at <= :before AND id > :after
    ORDER BY id LIMIT :limit`,

  open_disputes: `
    SELECT 'dispute' AS subject, provider_dispute_id AS "objectId", id::text AS key FROM payments.disputes
    WHERE state NOT IN ('won', 'lost', 'warning_closed', 'prevented') AND updated_at <= :before AND id > :after
    ORDER BY id LIMIT :limit`,

  open_findings: `
    SELECT subject, object_id AS "objectId", id::text AS key FROM payments.reconciliation_findings
    WHERE resolved_at IS NULL AND id > :after ORDER BY id LIMIT :limit`,

  our_payments: `
    SELECT 'payment' AS subject, payment_intent_id AS "objectId", id::text AS key FROM payments.payments
    WHERE captured_at >= :from AND captured_at < :to AND (reconciled_at IS NULL OR reconciled_at < :startedAt)
      AND id > :after
    ORDER BY id LIMIT :limit`,
}
