import { EVENTS_FRESH, SLOS, type Slo } from './slos.ts'

export interface RecordingRule {
  readonly record: string
  readonly expr: string
  readonly labels?: Readonly<Record<string, string>>
}

export interface AlertingRule {
  readonly alert: string
  readonly expr: string
  readonly for?: string
  readonly labels: Readonly<Record<string, string>>
  readonly annotations: Readonly<Record<string, string>>
}

export interface RuleGroup {
  readonly name: string
  readonly interval?: string
  readonly rules: readonly (RecordingRule | AlertingRule)[]
}

/**
 * How fast the budget of thirty days is spent, in the windows of https://sre.google/workbook/alerting-on-slos/: the long
 * one says that it matters, the short one that it still goes on.
 */
const FAST = [
  { factor: 14.4, long: '1h', short: '5m' },
  { factor: 6, long: '6h', short: '30m' },
] as const
const SLOW = [
  { factor: 3, long: '1d', short: '2h' },
  { factor: 1, long: '3d', short: '6h' },
] as const
/** A longer window is read less often. */
const WINDOWS = { '30s': ['5m', '30m', '1h', '2h'], '3m': ['6h', '1d', '3d'] } as const

/** Rules for all promises: their burn rates (1 is just affordable), and what rings when they are too high. */
export function burnRateRules(slos: readonly Slo[] = SLOS): RuleGroup[] {
  return [
    { name: 'slo-events-fresh', interval: '30s', rules: [EVENTS_FRESH] },
    ...Object.entries(WINDOWS).map(([interval, windows]) => ({
      name: `slo-burn-rates-${interval}`,
      interval,
      rules: slos.flatMap((slo) => windows.map((window) => burnRate(slo, window))),
    })),
    {
      name: 'slo-alerts',
      rules: [
        {
          alert: 'ErrorBudgetBurnsFast',
          expr: whenBurning(FAST),
          for: '2m',
          labels: { severity: 'page' },
          annotations: {
            summary:
              'Promise {{ $labels.slo }}: its budget for thirty days is being spent {{ $value | humanize }} times too fast',
            runbook_url: 'docs/runbooks/error-budget.md#errorbudgetburnsfast',
          },
        },
        {
          alert: 'ErrorBudgetBurnsSlowly',
          expr: whenBurning(SLOW),
          for: '15m',
          labels: { severity: 'ticket' },
          annotations: {
            summary:
              'Promise {{ $labels.slo }}: at {{ $value | humanize }} times the affordable rate its budget will not last',
            runbook_url: 'docs/runbooks/error-budget.md#errorbudgetburnsslowly',
          },
        },
      ],
    },
  ]
}

function burnRate(slo: Slo, window: string): RecordingRule {
  // 1 - 0.999 is 0.0010000000000000009.
  const budget = Number((1 - slo.objective).toFixed(6))
  return {
    record: `slo:burn_rate:${window}`,
    expr: `(${slo.errors(window)}) / ${budget}`,
    labels: { slo: slo.name },
  }
}

function whenBurning(pairs: readonly { factor: number; long: string; short: string }[]): string {
  return pairs
    .map(
      ({ factor, long, short }) =>
        `(slo:burn_rate:${long} > ${factor} and slo:burn_rate:${short} > ${factor})`
    )
    .join(' or ')
}
