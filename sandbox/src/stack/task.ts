import { spawn } from 'node:child_process'
import { guard, forget } from './guardian.ts'

export interface Task {
  title: string
  command: string
  args: readonly string[]
  cwd: string
  env?: NodeJS.ProcessEnv
}

export interface TaskResult {
  title: string
  code: number
  /** Both output streams, as they came. */
  output: string
  seconds: number
}

/** Runs a program to its end and keeps what it says. It dies with this process. */
export function runTask(task: Task): Promise<TaskResult> {
  const startedAt = performance.now()
  return new Promise((resolve) => {
    const child = spawn(task.command, task.args, {
      cwd: task.cwd,
      env: task.env ?? process.env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const { pid } = child
    if (pid !== undefined) guard(pid, 'SIGTERM', 2_000)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text))
    }
    const settle = (code: number) => {
      if (pid !== undefined) forget(pid)
      const seconds = (performance.now() - startedAt) / 1000
      resolve({ title: task.title, code, output, seconds })
    }
    child.once('error', (error) => {
      output += error.message
      settle(127)
    })
    child.once('close', (code) => settle(code ?? 1))
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
