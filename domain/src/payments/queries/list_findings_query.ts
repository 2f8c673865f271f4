import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { firstRow, rows, type Page, type Paged } from '../../shared/index.ts'
import type { FindingView } from '../domain/reconciliation/finding_view.ts'
import { FINDING } from './finding_json.ts'

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

const LIST = `
  SELECT ${FINDING} AS finding
  FROM payments.reconciliation_findings WHERE resolved_at IS NULL
  ORDER BY first_seen_at, id LIMIT :perPage OFFSET :skipped`

const COUNT = `SELECT count(*) AS total FROM payments.reconciliation_findings WHERE resolved_at IS NULL`
