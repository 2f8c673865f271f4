import { spawn } from 'node:child_process'
import { forget, guard } from './guardian.ts'
import { signalGroup } from './processes.ts'

export interface Task {
  title: string
  command: string
  args: readonly string[]
  cwd: string
  env?: NodeJS.ProcessEnv
  /** After this it is ended, and counts as failed. */
  timeoutMs?: number
}

export interface TaskResult {
  title: string
  code: number
  /** Both output streams, as they came. */
  output: string
  seconds: number
}

/** The longest time that a timer knows: 24 days. */
const FOR_EVER_MS = 2 ** 31 - 1
/** What a program may take to close its output once it has ended; something it started may hold on to it. */
const CLOSING_MS = 2_000

/** Runs a program to its end and keeps what it says. It, and all it started, is gone afterwards. */
export function runTask(task: Task): Promise<TaskResult> {
  const startedAt = performance.now()
  return new Promise((resolve) => {
    const child = spawn(task.command, task.args, {
      cwd: task.cwd,
      env: task.env ?? process.env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const pid = child.pid ?? 0
    if (pid > 0) guard(pid, 'SIGTERM', 2_000)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text))
    }
    const endAll = () => {
      if (pid > 0) signalGroup(pid, 'SIGKILL')
    }
    const patience = setTimeout(() => {
      output += `\nIt was still running after ${(task.timeoutMs ?? 0) / 1000} s and was ended.\n`
      endAll()
    }, task.timeoutMs ?? FOR_EVER_MS)
    child.once('error', (error) => (output += error.message))
    let closing: NodeJS.Timeout | undefined
    child.once('exit', () => (closing = setTimeout(endAll, CLOSING_MS)))
    child.once('close', (code) => {
      clearTimeout(patience)
      // Later, the id may be somebody else's.
      clearTimeout(closing)
      endAll()
      forget(pid)
      const seconds = (performance.now() - startedAt) / 1000
      resolve({ title: task.title, code: code ?? 1, output, seconds })
    })
  })
}

/** Runs at most `width` of the works at a time, in the order given; results keep that order. */
export async function inParallel<T>(
  width: number,
  works: readonly (() => Promise<T>)[]
): Promise<T[]> {
  const results: T[] = []
  const queue = [...works.entries()]
  const lane = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, work] = next
      results[index] = await work()
    }
  }
  await Promise.all(Array.from({ length: width }, lane))
  return results
}

/** Waits for all, even when one fails, so that nothing is still under way during the clean-up; then throws the first failure. */
export async function all(works: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(works)) {
    if (result.status === 'rejected') throw result.reason
  }
}
