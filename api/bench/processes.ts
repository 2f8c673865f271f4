import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { promisify } from 'node:util'
import type { Run } from './loader.ts'

const run = promisify(execFile)
/** Ticks of the kernel's clock in /proc are hundredths of a second. */
const MS_PER_TICK = 10

/** Keeps a process, with all its threads, on one core. Without taskset or a second core it runs where it likes. */
export async function pin(pid: number, core: number): Promise<boolean> {
  if (availableParallelism() < 2) return false
  return run('taskset', ['-a', '-c', '-p', String(core), String(pid)]).then(
    () => true,
    () => false
  )
}

/** CPU time that a process has used so far, its own and the kernel's on its behalf, in milliseconds; NaN off Linux. */
export function cpuMs(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK
  } catch {
    return Number.NaN
  }
}

/** Starts one of the bench's own programs and waits for its first word. */
export async function start(program: string, args: readonly string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, [new URL(program, import.meta.url).pathname, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (child.stdout) await once(child.stdout, 'data')
  return child
}

/** Loads a server from a process of its own, on a core of its own. */
export async function loadFrom(core: number, args: readonly string[]): Promise<Run> {
  const child = spawn(
    process.execPath,
    [new URL('./loader.ts', import.meta.url).pathname, ...args],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    }
  )
  if (child.pid) await pin(child.pid, core)
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error('The load could not be applied; its reason is above')
  const result: Run = JSON.parse(text)
  return result
}
