import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { firstRow, rows, type OrderId, type Page, type Paged } from '../../shared/index.ts'
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

/** What a person has to look into, the oldest first, and how much there is in all. */
@inject()
export class ListFindingsQuery {
  constructor(private readonly db: Database) {}

  async execute({ page, perPage }: Page): Promise<Paged<FindingView>> {
    const [found, counted] = await Promise.all([
      rows<{ finding: FindingView }>(this.db, LIST, { perPage, skipped: (page - 1) * perPage }),
      firstRow<{ total: number }>(this.db, COUNT),
    ])
    return { data: found.map(({ finding }) => finding), total: counted?.total ?? 0 }
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
  ) AS finding
  FROM payments.reconciliation_findings WHERE resolved_at IS NULL
  ORDER BY first_seen_at, id LIMIT :perPage OFFSET :skipped`

const COUNT = `SELECT count(*) AS total FROM payments.reconciliation_findings WHERE resolved_at IS NULL`
