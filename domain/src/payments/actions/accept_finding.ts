import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { Clock, firstRow } from '../../shared/index.ts'

/** Puts a finding away that a person has looked into and that nobody can mend; it comes back if its sums change. */
@inject()
export class AcceptFinding {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock
  ) {}

  /** @returns false when there is no such open finding; then nothing was changed */
  async execute(id: string): Promise<boolean> {
    return (await firstRow(this.db, ACCEPT, { id, now: this.clock.now() })) !== null
  }
}

const ACCEPT = `
  UPDATE payments.reconciliation_findings SET accepted_at = :now, resolved_at = :now
  WHERE id = :id AND resolved_at IS NULL
  RETURNING id`
