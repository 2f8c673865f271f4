import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Child } from './child.ts'
import {
  identify,
  type ProcessIdentity,
  signalGroup,
  signalProcess,
  stillAlive,
} from './processes.ts'
import { until } from './wait.ts'

interface Recorded extends ProcessIdentity {
  stopSignal: NodeJS.Signals
}

interface Run {
  launcher: ProcessIdentity
  children: Recorded[]
}

/**
 * `.holdfast/run.json` says who runs here. A second launcher finds the first by it; and should the launcher and its
 * guardian both have been killed, the next start finds what they left behind.
 */
export class RunFile {
  readonly #path: string
  #writing: Promise<void> = Promise.resolve()

  constructor(path: string) {
    this.#path = path
  }

  /** The id of the launcher that runs now, if any. */
  async launcher(): Promise<number | undefined> {
    const run = this.#read()
    if (run === undefined || run.launcher.pid === process.pid) return undefined
    return (await stillAlive(run.launcher)) ? run.launcher.pid : undefined
  }

  /** Ends, last started first, what an earlier run could not end any more. Returns how many there were. */
  async endLeftovers(): Promise<number> {
    let count = 0
    for (const child of [...(this.#read()?.children ?? [])].reverse()) {
      if (!(await stillAlive(child))) continue
      count++
      signalProcess(child.pid, child.stopSignal)
      await until(async () => !(await stillAlive(child)), { timeoutMs: 10_000 })
      signalGroup(child.pid, 'SIGKILL')
    }
    await this.remove()
    return count
  }

  /** Notes the processes of this run. */
  record(children: readonly Child[]): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write(children))
    return this.#writing
  }

  /** Nobody runs here any more. What is still to be noted is noted before, and gone with it. */
  async remove(): Promise<void> {
    await this.#writing
    rmSync(this.#path, { force: true })
  }

  async #write(children: readonly Child[]): Promise<void> {
    const launcher = await identify(process.pid)
    if (launcher === undefined) return
    const recorded: Recorded[] = []
    for (const child of children) {
      const identity = await identify(child.pid)
      if (identity !== undefined) recorded.push({ ...identity, stopSignal: child.stopSignal })
    }
    const run: Run = { launcher, children: recorded }
    mkdirSync(dirname(this.#path), { recursive: true })
    writeFileSync(`${this.#path}.new`, JSON.stringify(run))
    renameSync(`${this.#path}.new`, this.#path)
  }

  #read(): Run | undefined {
    try {
      const run: Run = JSON.parse(readFileSync(this.#path, 'utf8'))
      return run
    } catch {
      return undefined
    }
  }
}
