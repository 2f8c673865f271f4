import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { until } from '../stack/wait.ts'

const run = promisify(execFile)

/** The processes that this one has started itself. */
export async function childrenOf(pid: number): Promise<number[]> {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid='])
  const pairs = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number))
  return pairs.flatMap(([child, parent]) => (child && parent === pid ? [child] : []))
}

/**
 * Kills the sessions of a database server that was killed itself, and waits until they are gone: each is in a group of
 * its own, and one that still writes beside a new server would spoil the data.
 */
export async function endOrphans(pids: readonly number[]): Promise<void> {
  for (const pid of pids) signal(pid, 'SIGKILL')
  await until(() => pids.every((pid) => !signal(pid, 0)), { timeoutMs: 5_000, everyMs: 20 })
}

/** @returns whether there is such a process */
function signal(pid: number, what: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, what)
  } catch {
    return false
  }
}
