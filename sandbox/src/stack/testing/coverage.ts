import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { runTask } from '../task.ts'

export interface Floor {
  workspace: string
  /** Folder whose every source file counts, loaded by a test or not. */
  source: string
  /** Per cent of lines that tests must run. */
  lines: number
}

export interface Covered extends Floor {
  reached: number
}

interface Lines {
  total: number
  covered: number
}

/**
 * Merges what all test processes measured, their children included, maps it to the TypeScript source and sums it up
 * per workspace. The details stay in coverage/.
 */
export async function measureCoverage(
  root: string,
  raw: string,
  floors: readonly Floor[]
): Promise<Covered[]> {
  const report = join(root, 'coverage')
  const sources = floors.flatMap(({ source }) => ['--include', `${source}/**/*.ts`])
  const result = await runTask({
    title: 'coverage',
    command: process.execPath,
    args: [
      ...['node_modules/c8/bin/c8.js', 'report', '--all', '--exclude-after-remap'],
      ...[
        '--temp-directory',
        raw,
        '--reports-dir',
        report,
        '--reporter',
        'json-summary',
        '--reporter',
        'lcovonly',
      ],
      ...floors.flatMap(({ source }) => ['--src', source]),
      ...sources,
      ...['--exclude', '**/*.d.ts', '--exclude', '**/node_modules/**'],
    ],
    cwd: root,
  })
  if (result.code !== 0) throw new Error(`c8 could not report the coverage: ${result.output}`)
  const files = readSummary(join(report, 'coverage-summary.json'))
  return floors.map((floor) => ({
    ...floor,
    reached: percentage(linesUnder(files, root, floor.source)),
  }))
}

function linesUnder(files: Map<string, Lines>, root: string, source: string): Lines {
  const sum = { total: 0, covered: 0 }
  for (const [path, lines] of files) {
    if (!relative(root, path).startsWith(`${source}/`)) continue
    sum.total += lines.total
    sum.covered += lines.covered
  }
  return sum
}

function percentage({ total, covered }: Lines): number {
  return total === 0 ? 0 : (100 * covered) / total
}

function readSummary(path: string): Map<string, Lines> {
  const summary: Record<string, { lines: Lines }> = JSON.parse(readFileSync(path, 'utf8'))
  return new Map(Object.entries(summary).map(([file, { lines }]) => [file, lines]))
}
