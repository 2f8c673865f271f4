import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { firstRow } from '../../shared/index.ts'
import type { FindingKind, Severity } from '../domain/reconciliation/finding.ts'

export interface ReconciliationState {
  /** What a person has to look into. */
  readonly findings: readonly { kind: FindingKind; severity: Severity; count: number }[]
  /** Seconds since 1970 when a comparison of what is open, and of a day, last came to its end; null: never. */
  readonly openFinishedAt: number | null
  readonly dayFinishedAt: number | null
}

/** How comparing with the provider is doing. For dashboards and alerts. */
@inject()
export class ReconciliationStateQuery {
  constructor(private readonly db: Database) {}

  async execute(): Promise<ReconciliationState> {
    const state = await firstRow<ReconciliationState>(this.db, STATE)
    return state ?? { findings: [], openFinishedAt: null, dayFinishedAt: null }
  }
}

const STATE = `
  SELECT extract(epoch FROM max(finished_at) FILTER (WHERE day IS NULL))::float AS "openFinishedAt",
    extract(epoch FROM max(finished_at) FILTER (WHERE day IS NOT NULL))::float AS "dayFinishedAt",
    (
      SELECT coalesce(json_agg(kind), '[]') FROM (
        SELECT kind, severity, count(*) AS count FROM payments.reconciliation_findings WHERE resolved_at IS NULL
        GROUP BY kind, severity ORDER BY kind
      ) AS kind
    ) AS findings
  FROM payments.reconciliation_runs`
