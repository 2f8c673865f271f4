import type { ChaosResult } from './run_chaos.ts'

const LINES = [
  ['Killed', 'kills'],
  ['Cut', 'cuts'],
  ['Delayed', 'delays'],
  ['Other faults', 'faults'],
  ['Webhooks', 'webhooks'],
  ['Provider', 'provider'],
  ['Payment pages', 'pages'],
  ['Refusals', 'refusals'],
  ['Lines', 'lines'],
  ['Cancellations', 'cancellations'],
  ['Coupons', 'coupons'],
  ['Staff', 'staff'],
  ['Returns', 'returns'],
  ['Dashboard refunds', 'dashboard'],
  ['Disputes', 'disputes'],
  ['Deliveries of goods', 'deliveries'],
  ['Breakages', 'breakages'],
  ['Answers', 'answers'],
  ['Asked again after', 'again'],
] as const

/** What was done, and what was found, for a person. */
export function report({ tally, ends, violations }: ChaosResult): string {
  const lines = LINES.map(([title, prefix]) => `${title.padEnd(20)} ${tally.line(prefix) || '-'}`)
  const found =
    violations.length === 0
      ? ['No violation: every promise was kept.']
      : [`${violations.length} violations:`, ...violations.map((line) => `  ${line}`)]
  return [...lines, `${'Orders'.padEnd(20)} ${ends}`, '', ...found].join('\n')
}
