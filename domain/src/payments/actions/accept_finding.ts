import { inject } from '@adonisjs/core'
import { Clock, firstRow, type Id, type Transaction } from '../../shared/index.ts'
import type { FindingView } from '../domain/reconciliation/finding_view.ts'
import { FINDING } from '../queries/finding_json.ts'

export type FindingId = Id<'finding'>

/** Puts a finding away that a person has looked into and that nobody can mend; it comes back if its sums change. */
@inject()
export class AcceptFinding {
  constructor(private readonly clock: Clock) {}

  /** @returns what was put away; null when there is no such open finding, and then nothing was changed */
  async execute(trx: Transaction, id: FindingId): Promise<FindingView | null> {
    const now = this.clock.now()
    const accepted = await firstRow<{ finding: FindingView }>(trx, ACCEPT, { id, now })
    return accepted && accepted.finding
  }
}

const ACCEPT = `
  UPDATE payments.reconciliation_findings SET accepted_at = :now, resolved_at = :now
  WHERE id = :id AND resolved_at IS NULL
  RETURNING ${FINDING} AS finding`
