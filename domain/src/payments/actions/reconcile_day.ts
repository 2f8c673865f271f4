import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { Clock, firstRow, newId } from '../../shared/index.ts'
import { DAY_STEPS } from '../domain/reconciliation/run.ts'
import { ReconcilePage } from './reconcile_page.ts'
import type { Tally } from './write_comparison.ts'

/** Compares a day with the provider now, again perhaps; together with the workers, should they be at it too. */
@inject()
export class ReconcileDay {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly reconcilePage: ReconcilePage
  ) {}

  /**
   * @param day `YYYY-MM-DD`, in UTC
   * @param rest waits while another process compares, or the provider has to be left alone
   */
  async execute(day: string, rest: () => Promise<void>): Promise<Tally> {
    const now = this.clock.now()
    await firstRow(this.db, START, { id: newId(), day, step: DAY_STEPS[0], now })
    for (;;) {
      const run = await firstRow<Tally & { isOver: boolean }>(this.db, RUN, { day })
      if (!run) throw new Error(`The comparison of ${day} is gone`)
      if (run.isOver) return run
      if ((await this.reconcilePage.execute()) !== 'done') await rest()
    }
  }
}

/** From the beginning, unless it is under way. */
const START = `
  INSERT INTO payments.reconciliation_runs AS run (id, day, step, started_at) VALUES (:id, :day, :step, :now)
  ON CONFLICT (day) DO UPDATE
  SET step = excluded.step, cursor = NULL, compared = 0, mended = 0, found = 0, started_at = excluded.started_at,
    finished_at = NULL, last_error = NULL
  WHERE run.finished_at IS NOT NULL
  RETURNING id`

const RUN = `
  SELECT compared, mended, found, finished_at IS NOT NULL AS "isOver" FROM payments.reconciliation_runs WHERE day = :day`
