import { GOALS, type Report } from './release.ts'

/** The report as people read it: each figure beside its goal. */
export function tableOf(report: Report): string {
  const { leadTime, perDay, failures, timeToRestore } = report
  const rows = [
    ['', 'is', 'goal', ''],
    [
      'Lead time (commit to last shopper)',
      duration(leadTime),
      `under ${duration(GOALS.leadTime)}`,
      verdict(leadTime, (value) => value < GOALS.leadTime),
    ],
    [
      'Deployment frequency',
      `${perDay.toFixed(1)} a day`,
      'daily',
      verdict(perDay, (value) => value >= GOALS.perDay),
    ],
    [
      'Change failure rate',
      failures === null ? 'nothing to say' : `${(failures * 100).toFixed(1)} %`,
      `at most ${GOALS.failures * 100} %`,
      verdict(failures, (value) => value <= GOALS.failures),
    ],
    [
      'Time to restore',
      duration(timeToRestore),
      `under ${duration(GOALS.timeToRestore)}`,
      verdict(timeToRestore, (value) => value < GOALS.timeToRestore),
    ],
  ]
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  )
  const day = (date: Date) => date.toISOString().slice(0, 10)
  return [
    `${report.releases} releases from ${day(report.from)} to ${day(report.to)}`,
    ...lines,
    '',
  ].join('\n')
}

function duration(seconds: number | null): string {
  if (seconds === null) return 'nothing to say'
  if (seconds < 90) return `${Math.round(seconds)} s`
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`
}

function verdict(value: number | null, isGood: (value: number) => boolean): string {
  if (value === null) return ''
  return isGood(value) ? 'good' : 'NOT GOOD'
}
