import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

/** What to do when the launcher is gone; see guardian_process.ts. */
export type GuardianOrder =
  | { order: 'guard'; pid: number; stopSignal: NodeJS.Signals; graceMs: number }
  | { order: 'forget'; pid: number }
  | { order: 'remove'; path: string }

let guardian: ChildProcess | undefined

/**
 * Has the child ended should this process die without doing so itself, kill -9 included. A small process of its own
 * holds one end of a pipe and acts when the other end closes.
 */
export function guard(pid: number, stopSignal: NodeJS.Signals, graceMs: number): void {
  tell({ order: 'guard', pid, stopSignal, graceMs })
}

/** The child has ended: its id may soon belong to somebody else. */
export function forget(pid: number): void {
  tell({ order: 'forget', pid })
}

/** Has a throw-away folder removed, after every child, once this process is gone. */
export function removeAfterwards(path: string): void {
  tell({ order: 'remove', path })
}

function tell(order: GuardianOrder): void {
  guardian ??= start()
  guardian.stdin?.write(`${JSON.stringify(order)}\n`)
}

function start(): ChildProcess {
  const extension = import.meta.filename.endsWith('.ts') ? 'ts' : 'js'
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, `guardian_process.${extension}`)],
    {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
      env: { PATH: process.env.PATH },
    }
  )
  child.unref()
  const pipe = child.stdin
  // A guardian that was killed is missed only when the launcher is killed too; that alone is no reason to stop.
  pipe?.on('error', () => undefined)
  if (pipe !== null && 'unref' in pipe && typeof pipe.unref === 'function') pipe.unref()
  return child
}
