/**
 * `make check`: generated types, types of every workspace, lint and formatting, two at a time. Says one line per check,
 * the whole story of those that fail, and ends with 1 if there is one.
 */
import { join } from 'node:path'
import { pathWithPinnedNode } from '../src/stack/build.ts'
import { checkGeneratedTypes } from '../src/stack/generated_types.ts'
import { ROOT } from '../src/stack/shop.ts'
import { inParallel, runTask, type TaskResult } from '../src/stack/task.ts'

type Check = () => Promise<TaskResult>

const cache = join(ROOT, 'node_modules/.cache/holdfast')
const eslintArgs = ['--cache', '--cache-location', `${cache}/eslint/`, '--max-warnings', '0', '.']
const prettierArgs = [
  '--check',
  '--log-level=warn',
  '--cache',
  '--cache-location',
  `${cache}/prettier`,
  '.',
]

const checks: Check[] = [
  task('Lint', 'eslint', eslintArgs),
  types('domain', 'typecheck'),
  types('api', 'typecheck'),
  types('worker', 'typecheck'),
  types('sandbox', 'typecheck'),
  types('web', 'check'),
  task('Types of the lint rules', 'tsc', ['-p', 'eslint']),
  task('Types of the load tests', 'tsc', ['-p', 'load-tests']),
  task('Types of what starts them', 'tsc', ['-p', 'load-tests/tsconfig.node.json']),
  task('Types of observability', 'tsc', ['-p', 'observability']),
  task('Formatting', 'prettier', prettierArgs),
]

function types(workspace: string, script: string): Check {
  return task(`Types of ${workspace}`, 'npm', ['run', '--silent', script, '-w', workspace])
}

function task(title: string, command: string, args: readonly string[]): Check {
  const env = {
    ...process.env,
    PATH: pathWithPinnedNode(ROOT),
    FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
  }
  return () => runTask({ title, command, args, cwd: ROOT, env })
}

async function report(check: Check): Promise<TaskResult> {
  const result = await check()
  const verdict = result.code === 0 ? 'good' : 'NOT GOOD'
  process.stdout.write(`${result.title}: ${verdict} (${result.seconds.toFixed(1)} s)\n`)
  if (result.code !== 0) process.stdout.write(`${result.output.trimEnd()}\n`)
  return result
}

// First and alone: the type checks read what it writes.
const generated = await report(() => checkGeneratedTypes(ROOT, 'api'))
const results = await inParallel(
  2,
  checks.map((check) => () => report(check))
)

const failed = [generated, ...results].filter((result) => result.code !== 0)
if (failed.length > 0) {
  process.stdout.write(`Not good: ${failed.map((one) => one.title).join(', ')}. See above.\n`)
  process.exitCode = 1
}
