import { inject } from '@adonisjs/core'
import { Logger } from '@adonisjs/core/logger'
import { Clock } from '../../shared/index.ts'
import { INVARIANTS } from '../invariants/index.ts'
import { ledgerCheckedAt, ledgerViolations } from '../metrics.ts'
import { CheckLedger } from './check_ledger.ts'

/** Seconds: a delivery that keeps failing is given up within the hour, and then it is a dead letter. */
const GRACE = 3600

/** Milliseconds: whoever is to look at all of history, say every night, runs `node ace ledger:check`. */
const RECENT = 30 * 24 * 3600 * 1000

/** Checks the ledger for the metrics that an alert looks at, and writes what it finds to the log, by ids alone. */
@inject()
export class WatchLedger {
  constructor(
    private readonly checkLedger: CheckLedger,
    private readonly clock: Clock,
    private readonly logger: Logger
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now().getTime()
    const since = new Date(now - RECENT)
    const violations = await this.checkLedger.execute({ grace: GRACE, since })
    const found = new Map(violations.map(({ invariant, rows }) => [invariant, rows.length]))
    for (const { name } of INVARIANTS) {
      ledgerViolations.set({ invariant: name }, found.get(name) ?? 0)
    }
    ledgerCheckedAt.set(now / 1000)
    for (const violation of violations) this.logger.error(violation, 'ledger violation')
  }
}
