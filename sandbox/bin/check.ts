/**
 * `make check`: types of every workspace, lint and formatting, two at a time. Says one line per check, the whole story
 * of those that fail, and ends with 1 if there is one.
 */
import { join } from 'node:path'
import { pathWithPinnedNode } from '../src/stack/build.ts'
import { ROOT } from '../src/stack/shop.ts'
import { inParallel, runTask } from '../src/stack/task.ts'

const env = {
  ...process.env,
  PATH: pathWithPinnedNode(ROOT),
  FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
}
const cache = join(ROOT, 'node_modules/.cache/holdfast')

const checks = [
  {
    title: 'Lint',
    command: 'eslint',
    args: ['--cache', '--cache-location', `${cache}/eslint/`, '--max-warnings', '0', '.'],
  },
  types('api'),
  types('domain'),
  types('worker'),
  types('sandbox'),
  {
    title: 'Types and accessibility of web',
    command: 'npm',
    args: ['run', '--silent', 'check', '-w', 'web'],
  },
  { title: 'Types of the lint rules', command: 'tsc', args: ['-p', 'eslint'] },
  {
    title: 'Formatting',
    command: 'prettier',
    args: ['--check', '--log-level=warn', '--cache', '--cache-location', `${cache}/prettier`, '.'],
  },
]

function types(workspace: string) {
  return {
    title: `Types of ${workspace}`,
    command: 'npm',
    args: ['run', '--silent', 'typecheck', '-w', workspace],
  }
}

const results = await inParallel(
  2,
  checks.map((check) => async () => {
    const result = await runTask({ ...check, cwd: ROOT, env })
    const verdict = result.code === 0 ? 'good' : 'NOT GOOD'
    process.stdout.write(`${check.title}: ${verdict} (${result.seconds.toFixed(1)} s)\n`)
    if (result.code !== 0) process.stdout.write(`${result.output.trimEnd()}\n`)
    return result
  })
)

const failed = results.filter((result) => result.code !== 0)
if (failed.length > 0) {
  process.stdout.write(`${failed.map((one) => one.title).join(', ')}: see above\n`)
  process.exitCode = 1
}
