export interface Counts {
  passed: number
  failed: number
  skipped: number
}

export interface SuiteOutput extends Counts {
  /** False when the run ended before its summary: a crash, or a file that does not import. */
  complete: boolean
  /** What was written for people. */
  text: string
}

interface Aggregates {
  passed: number
  failed: number
  skipped: number
  todo: number
}

/**
 * Reads what a Japa run with `--reporters=spec,ndjson` wrote: the lines for people, and the counts from the lines for
 * machines between them.
 */
export function readJapaOutput(output: string): SuiteOutput {
  const text: string[] = []
  let summary: Aggregates | undefined
  let seen: Counts = { passed: 0, failed: 0, skipped: 0 }
  for (const line of output.split('\n')) {
    const record = parseRecord(line)
    if (record === undefined) text.push(line)
    else if ('aggregates' in record) summary = readAggregates(record.aggregates)
    else if (record.event === 'test:end') seen = count(seen, record)
  }
  const counts = summary === undefined ? seen : fromAggregates(summary)
  return { ...counts, complete: summary !== undefined, text: text.join('\n') }
}

export function addCounts(all: readonly Counts[]): Counts {
  return {
    passed: sum(all.map((one) => one.passed)),
    failed: sum(all.map((one) => one.failed)),
    skipped: sum(all.map((one) => one.skipped)),
  }
}

export function isNothing({ passed, failed, skipped }: Counts): boolean {
  return passed + failed + skipped === 0
}

/**
 * What is wrong with a run that counts no test at all although all its suites ended well: what was asked for with
 * `--files` or `--tests` is not there. Null for any other run.
 */
export function complaintOf(counts: Counts, args: readonly string[]): string | null {
  if (!isNothing(counts)) return null
  return (
    `No test was run: ${args.join(' ') || 'the suites'} matches none. --files takes the end of a file's path without ` +
    "`.spec.ts`, where * stands for a whole name: 'orders/refunds', or 'orders/*'."
  )
}

/** `12 passed, 0 failed`, with the skipped where there are some. */
export function describeCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function parseRecord(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{"event":') && !line.startsWith('{"aggregates":')) return undefined
  try {
    const record: Record<string, unknown> = JSON.parse(line)
    return record
  } catch {
    return undefined
  }
}

function count(seen: Counts, record: Record<string, unknown>): Counts {
  if (record.isSkipped === true || record.isTodo === true)
    return { ...seen, skipped: seen.skipped + 1 }
  const failed = Array.isArray(record.errors) && record.errors.length > 0
  return failed ? { ...seen, failed: seen.failed + 1 } : { ...seen, passed: seen.passed + 1 }
}

function readAggregates(value: unknown): Aggregates {
  const numberOf = (name: string) =>
    typeof value === 'object' && value !== null ? Number(Reflect.get(value, name) ?? 0) : 0
  return {
    passed: numberOf('passed'),
    failed: numberOf('failed'),
    skipped: numberOf('skipped'),
    todo: numberOf('todo'),
  }
}

function fromAggregates({ passed, failed, skipped, todo }: Aggregates): Counts {
  return { passed, failed, skipped: skipped + todo }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
