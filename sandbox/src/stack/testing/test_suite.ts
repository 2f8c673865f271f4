import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathWithPinnedNode } from '../build.ts'
import type { Variables } from '../settings.ts'
import { runTask } from '../task.ts'
import { type Counts, describeCounts, isNothing, readJapaOutput } from './japa_output.ts'

export interface TestSuite {
  name: string
  /** Its folder, from the root; its tests start at `bin/test.ts` there. */
  folder: string
  /** Node.js options of its own. */
  nodeArgs: readonly string[]
  /** It boots no application, and gets neither a database nor Redis servers. */
  bare?: boolean
  /** It has a package-lock.json of its own, installed when its tests are to run and not before. */
  ownPackages?: boolean
}

export interface SuitePlace {
  root: string
  /** Where the whole output is kept. */
  logs: string
  env: Variables
  /** Where processes of the suite leave their V8 coverage; unset, they measure none. */
  coverage?: string
  /** Passed on to Japa, such as `--files` or `--tests`. */
  args: readonly string[]
}

/** No suite takes this long; one that does hangs. */
const SUITE_MS = 600_000

/** Runs one workspace's tests and reports in a line, and at length on what failed. */
export async function runSuite(suite: TestSuite, place: SuitePlace): Promise<Counts> {
  const cwd = join(place.root, suite.folder)
  const result = await runTask({
    title: suite.name,
    command: process.execPath,
    args: [...suite.nodeArgs, 'bin/test.ts', '--reporters=spec,ndjson', ...place.args],
    cwd,
    timeoutMs: SUITE_MS,
    env: {
      ...place.env,
      PATH: pathWithPinnedNode(place.root),
      ...(place.coverage === undefined ? {} : { NODE_V8_COVERAGE: place.coverage }),
    },
  })
  const output = readJapaOutput(result.output)
  const log = join(place.logs, `test-${suite.name}.log`)
  mkdirSync(dirname(log), { recursive: true })
  writeFileSync(log, output.text)

  const { passed, skipped } = output
  const isEmpty = place.args.length === 0 && isNothing(output)
  const isBroken = !output.complete || (result.code !== 0 && output.failed === 0)
  const counts: Counts = { passed, skipped, failed: output.failed + (isEmpty || isBroken ? 1 : 0) }
  say(`${suite.name}: ${describeCounts(counts)} (${result.seconds.toFixed(1)} s)`)
  if (isEmpty) say('A suite without a test has lost them.')
  if (counts.failed > 0) say(excerpt(output.text, log))
  return counts
}

/** From the list of errors on; a run that broke before has none, so its end is shown. */
function excerpt(text: string, log: string): string {
  const lines = text.trimEnd().split('\n')
  const start = lines.findLastIndex((line) => line.includes('ERRORS'))
  const shown = start === -1 ? lines.slice(-60) : lines.slice(start)
  return `${shown.join('\n')}\n(the whole of it: ${log})`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
