import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { firstRow, type Page, type Paged, rows } from '../../shared/index.ts'
import type { AuditDetail, AuditEntryId } from '../actions/record_audit.ts'
import type { StaffRole } from '../domain/permissions.ts'

export interface AuditFilter {
  readonly aggregateType?: string
  readonly aggregateId?: string
  readonly subject?: string
}

export interface AuditRow {
  readonly id: AuditEntryId
  readonly at: Date
  readonly subject: string
  readonly roles: readonly StaffRole[]
  readonly action: string
  readonly aggregate: { readonly type: string; readonly id: string }
  readonly requestId: string
  readonly details: Readonly<Record<string, AuditDetail>>
}

/** What staff did, the latest first. */
@inject()
export class ListAuditQuery {
  constructor(private readonly db: Database) {}

  async execute(filter: AuditFilter, { page, perPage }: Page): Promise<Paged<AuditRow>> {
    const { aggregateType = null, aggregateId = null, subject = null } = filter
    const chosen = { aggregateType, aggregateId, subject }
    const [data, counted] = await Promise.all([
      rows<AuditRow>(this.db, PAGE, { ...chosen, perPage, skipped: (page - 1) * perPage }),
      firstRow<{ total: number }>(this.db, COUNT, chosen),
    ])
    return { data, total: counted?.total ?? 0 }
  }
}

const CHOSEN = `
  (:aggregateType::text IS NULL OR aggregate_type = :aggregateType)
  AND (:aggregateId::text IS NULL OR aggregate_id = :aggregateId)
  AND (:subject::text IS NULL OR subject = :subject)`

const PAGE = `
  SELECT id, at, subject, roles, action, request_id AS "requestId", details,
    json_build_object('type', aggregate_type, 'id', aggregate_id) AS aggregate
  FROM staff.audit_entries
  WHERE ${CHOSEN}
  ORDER BY id DESC LIMIT :perPage OFFSET :skipped`

/** Nobody pages past 10,000, so nobody waits for the rest to be counted. */
const COUNT = `
  SELECT count(*) AS total FROM (SELECT FROM staff.audit_entries WHERE ${CHOSEN} LIMIT 10000) AS counted`
