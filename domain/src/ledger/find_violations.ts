import { rows, type Connection } from '../shared/index.ts'
import { MOST_ROWS, type Invariant, type Violation } from './invariant.ts'
import { INVARIANTS } from './invariants/index.ts'

export interface LedgerMoment {
  readonly now: Date
  /** Seconds that work in flight is given. */
  readonly grace: number
  /** A UUID: orders from this id on. */
  readonly since: string
  /** JSON `[{ "type", "handler" }]`. */
  readonly subscriptions: string
}

/** Looks for what breaks a promise, one statement for each. All see one moment if the client's transaction does. */
export async function findViolations(
  client: Pick<Connection, 'rawQuery'>,
  moment: LedgerMoment
): Promise<Violation[]> {
  const violations: Violation[] = []
  for (const invariant of INVARIANTS) {
    const found = await rows<Record<string, string>>(client, bounded(invariant), { ...moment })
    const { name, promise } = invariant
    if (found.length > 0) violations.push({ invariant: name, promise, rows: found })
  }
  return violations
}

function bounded({ sql }: Invariant): string {
  return `SELECT * FROM (${sql}) AS violation LIMIT ${MOST_ROWS}`
}
