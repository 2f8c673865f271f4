import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { Clock, newId, rows } from '../../shared/index.ts'
import { DAY_STEPS, dayBefore, OPEN_STEPS } from '../domain/reconciliation/run.ts'
import { ReconcilePage } from './reconcile_page.ts'

const MINUTE = 60_000

/** How long after midnight, in UTC, a day is compared: by then its last pages are paid or closed. Milliseconds. */
const DAY_IS_OVER = 3 * 60 * MINUTE

/** From the end of one comparison of what is open to the beginning of the next. Milliseconds. */
const REST = 15 * MINUTE

/** How long it is remembered what a comparison came to. */
const KEPT = 90 * 24 * 60 * MINUTE

/**
 * Compares what is open with the provider four times an hour, and the day before once: starts what is due, and goes on with
 * what is under way, a page at a time. When which is due stands in PostgreSQL, so that all workers together do it once.
 */
@inject()
export class Reconcile {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly reconcilePage: ReconcilePage
  ) {}

  /** @returns how many pages were compared; none when nothing is due, or the provider has to be left alone */
  async execute(): Promise<number> {
    const now = this.clock.now()
    const ago = (time: number) => new Date(now.getTime() - time)
    await rows(this.db, START, {
      openId: newId(),
      openStep: OPEN_STEPS[0],
      rested: ago(REST),
      dayId: newId(),
      day: dayBefore(ago(DAY_IS_OVER)),
      dayStep: DAY_STEPS[0],
      forgotten: ago(KEPT),
      now,
    })
    return (await this.reconcilePage.execute()) === 'done' ? 1 : 0
  }
}

const START = `
  WITH forgotten AS (
    DELETE FROM payments.reconciliation_runs WHERE started_at < :forgotten AND finished_at IS NOT NULL
  )
  INSERT INTO payments.reconciliation_runs (id, day, step, started_at)
  SELECT :openId::uuid, NULL::date, :openStep, :now::timestamptz
  WHERE NOT EXISTS (
    SELECT FROM payments.reconciliation_runs
    WHERE day IS NULL AND (finished_at IS NULL OR started_at > :rested)
  )
  UNION ALL
  SELECT :dayId, :day, :dayStep, :now
  WHERE NOT EXISTS (SELECT FROM payments.reconciliation_runs WHERE day = :day)
  ON CONFLICT DO NOTHING`
