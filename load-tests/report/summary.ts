import { CASE_STUDY } from '../settings/promises.ts'
import type { Settings } from '../settings/settings.ts'
import { STEPS } from '../shopper/steps.ts'

type Values = Readonly<Record<string, number>>

interface Metric {
  readonly values: Values
  readonly thresholds?: Readonly<Record<string, { readonly ok: boolean }>>
}

/** The part of k6's summary that is read here. */
export interface Measured {
  readonly metrics: Readonly<Record<string, Metric | undefined>>
  readonly state: { readonly testRunDurationMs: number }
}

/** What a run found, in a page: promises kept and broken, the case study's figures beside them, and every step. */
export function describeRun(name: string, settings: Settings, measured: Measured): string {
  const { metrics, state } = measured
  const of = (metric: string): Values => metrics[metric]?.values ?? {}
  const seconds = state.testRunDurationMs / 1000
  const api = of('http_req_duration{kind:api}')
  const available = 1 - (of('failures').rate ?? 0)
  const scale = settings.rate / CASE_STUDY.peakRate
  const caches = metrics.cache_hits ? share(of('cache_hits').rate) : 'not looked at'
  const lines = [
    '',
    `${name} against ${settings.target}, seed ${settings.seed}`,
    `Scale: ${settings.rate} requests/s at the top is ${share(scale)} of ${CASE_STUDY.peakRate.toLocaleString('en')}; thinking × ${settings.think}`,
    '',
    row('', 'found', 'promised', 'case study'),
    row('availability', share(available), '99.9 %', share(CASE_STUDY.availability)),
    row('API, average', ms(api.avg), '', ms(CASE_STUDY.average)),
    row('API, p95', ms(api['p(95)']), '500 ms', ms(CASE_STUDY.p95)),
    row('API, p99', ms(api['p(99)']), '1000 ms', ms(CASE_STUDY.p99)),
    row('checkouts answered', share(of('checkouts_answered').rate), '99.9 %', ''),
    row('cache hits', caches, '92 %', share(CASE_STUDY.cacheHits)),
    row('requests/s', ((of('http_reqs').count ?? 0) / seconds).toFixed(1), '', ''),
    row('shed and asked again', String(of('sheds').count ?? 0), '', ''),
    row('visits missed', String(of('dropped_iterations').count ?? 0), '0', ''),
    row(
      'orders placed, paid',
      `${of('orders_placed').count ?? 0}, ${of('orders_paid').count ?? 0}`,
      '',
      ''
    ),
    '',
    row('step', 'median', 'p95', 'p99'),
    ...STEPS.flatMap((step) => {
      const values = of(`http_req_duration{step:${step}}`)
      return values.max ? [row(step, ms(values.med), ms(values['p(95)']), ms(values['p(99)']))] : []
    }),
    '',
    verdict(metrics),
    '',
  ]
  return lines.join('\n')
}

function verdict(metrics: Measured['metrics']): string {
  const broken = Object.entries(metrics).flatMap(([name, metric]) =>
    Object.entries(metric?.thresholds ?? {})
      .filter(([, { ok }]) => !ok)
      .map(([promise]) => `${name} ${promise}`)
  )
  return broken.length === 0 ? 'Every promise was kept.' : `NOT KEPT: ${broken.join('; ')}`
}

function row(name: string, ...cells: string[]): string {
  return `${name.padEnd(28)}${cells.map((cell) => cell.padStart(14)).join('')}`.trimEnd()
}

function ms(value: number | undefined): string {
  return value === undefined ? '–' : `${value.toFixed(value < 10 ? 1 : 0)} ms`
}

function share(value: number | undefined): string {
  return value === undefined ? '–' : `${(value * 100).toFixed(2)} %`
}
