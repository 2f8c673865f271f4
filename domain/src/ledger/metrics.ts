import { Gauge } from 'prom-client'

/** For the application's registry: see `registerMetric`. */
export const ledgerViolations = new Gauge({
  name: 'ledger_violations',
  help: 'Rows that break a promise of the shop, by the promise, when it was last checked; 100 stands for 100 or more',
  labelNames: ['invariant'] as const,
  registers: [],
})

export const ledgerCheckedAt = new Gauge({
  name: 'ledger_last_run_timestamp_seconds',
  help: 'When the promises of the shop were last checked',
  registers: [],
})

export const LEDGER_METRICS = [ledgerViolations, ledgerCheckedAt]
