import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { rows, type OrderId } from '../../shared/index.ts'
import type { FindingKind, Severity, Subject } from '../domain/reconciliation/finding.ts'

/** A difference between the provider's books and ours, as staff see it. Sums in minor units; times in RFC 3339. */
export interface FindingView {
  readonly id: string
  readonly kind: FindingKind
  readonly severity: Severity
  readonly subject: Subject
  readonly objectId: string
  readonly orderId: OrderId | null
  readonly ours: { readonly amount: number; readonly currency: string } | null
  readonly theirs: { readonly amount: number; readonly currency: string } | null
  readonly firstSeenAt: string
  readonly lastSeenAt: string
}

interface Wanted {
  readonly limit: number
  readonly offset: number
}

/** What a person has to look into, the oldest first, and how much there is in all. */
@inject()
export class ListFindingsQuery {
  constructor(private readonly db: Database) {}

  async execute({ limit, offset }: Wanted): Promise<{ findings: FindingView[]; total: number }> {
    const found = await rows<{ finding: FindingView; total: number }>(this.db, LIST, {
      limit,
      offset,
    })
    const [first] = found.length > 0 ? found : await rows<{ total: number }>(this.db, COUNT)
    return { findings: found.map(({ finding }) => finding), total: first?.total ?? 0 }
  }
}

const time = (column: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const sum = (side: string) =>
  `CASE WHEN ${side}_amount IS NOT NULL THEN json_build_object('amount', ${side}_amount, 'currency', ${side}_currency) END`

const LIST = `
  SELECT json_build_object(
    'id', id, 'kind', kind, 'severity', severity, 'subject', subject, 'objectId', object_id, 'orderId', order_id,
    'ours', ${sum('our')}, 'theirs', ${sum('their')},
    'firstSeenAt', ${time('first_seen_at')}, 'lastSeenAt', ${time('last_seen_at')}
  ) AS finding, count(*) OVER () AS total
  FROM payments.reconciliation_findings WHERE resolved_at IS NULL
  ORDER BY first_seen_at, id LIMIT :limit OFFSET :offset`

const COUNT = `SELECT count(*) AS total FROM payments.reconciliation_findings WHERE resolved_at IS NULL`
