import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { forget, guard } from './guardian.ts'
import { groupAlive, signalGroup } from './processes.ts'
import { errorMessage, StackError } from './stack_error.ts'
import { until } from './wait.ts'

export interface ChildOptions {
  /** How the progress lines and the log file call it. */
  name: string
  command: string
  args: readonly string[]
  cwd?: string
  env?: NodeJS.ProcessEnv
  uid?: number
  gid?: number
  /** Both output streams go here; the previous run's file is kept beside it as `<file>.1`. */
  logFile: string
  /** The signal that asks it to end in its own good order. */
  stopSignal?: NodeJS.Signals
  /** How long it may take to end before it is killed. */
  graceMs?: number
}

const living = new Set<Child>()
let closed = false

/**
 * Ends every child of this process and refuses new ones: the person pressed Ctrl-C while things were still starting.
 * Whoever waits for one of the children sees it end, and gives up.
 */
export async function endAllChildren(): Promise<void> {
  closed = true
  await Promise.all([...living].map((child) => child.stop()))
}

export interface ChildExit {
  code: number | null
  signal: NodeJS.Signals | null
}

/**
 * A program of the stack, leading its own process group: a Ctrl-C in the terminal reaches only the launcher, which then
 * ends the children in order, and ending a child ends whatever it started too. Its output goes straight to a file, so
 * the launcher's death neither blocks nor breaks it.
 */
export class Child {
  readonly name: string
  readonly exited: Promise<ChildExit>
  readonly stopSignal: NodeJS.Signals
  readonly graceMs: number
  #process: ChildProcess
  #logFile: string
  #exit: ChildExit | undefined

  constructor(options: ChildOptions) {
    this.name = options.name
    this.stopSignal = options.stopSignal ?? 'SIGTERM'
    this.graceMs = options.graceMs ?? 10_000
    this.#logFile = options.logFile
    if (closed)
      throw new StackError(`${options.name} was not started: everything is being stopped.`)
    const log = openLog(options.logFile)
    try {
      this.#process = spawn(options.command, options.args, {
        cwd: options.cwd,
        env: options.env ?? process.env,
        uid: options.uid,
        gid: options.gid,
        detached: true,
        stdio: ['ignore', log, log],
      })
    } finally {
      closeSync(log)
    }
    const { pid } = this
    living.add(this)
    if (pid > 0) guard(pid, this.stopSignal, this.graceMs)
    this.exited = new Promise((resolve) => {
      const settle = (exit: ChildExit) => {
        this.#exit = exit
        living.delete(this)
        // What it started goes with it, now that the id is certainly still its own.
        if (pid > 0) signalGroup(pid, 'SIGKILL')
        forget(pid)
        resolve(exit)
      }
      this.#process.once('exit', (code, signal) => settle({ code, signal }))
      this.#process.once('error', () => settle({ code: 127, signal: null }))
    })
  }

  /** The process id, which is its process group's id too; 0 when it could not be started at all. */
  get pid(): number {
    return this.#process.pid ?? 0
  }

  get running(): boolean {
    return this.#exit === undefined
  }

  /** Sends a signal to the child and everything it started. */
  kill(signal: NodeJS.Signals): void {
    if (this.running && this.pid > 0) signalGroup(this.pid, signal)
  }

  /** Asks the child to end, waits for its grace period, then kills it. Resolves once its whole group is gone. */
  async stop(): Promise<void> {
    if (!this.running) return
    this.#process.kill(this.stopSignal)
    const ended = await until(() => !this.running, { timeoutMs: this.graceMs, everyMs: 20 })
    if (!ended) this.kill('SIGKILL')
    await this.exited
    await until(() => !groupAlive(this.pid), { timeoutMs: 500, everyMs: 20 })
  }

  /** Resolves when `ask` answers true. @throws {StackError} when the child ends first or the time is up. */
  async ready(ask: () => Promise<boolean>, timeoutMs: number): Promise<void> {
    const answered = await until(async () => !this.running || (await ask()), { timeoutMs })
    if (!this.running)
      throw new StackError(`${this.name} ended while starting. ${this.lastWords()}`)
    if (!answered) {
      throw new StackError(
        `${this.name} was not ready after ${Math.round(timeoutMs / 1000)} s. ${this.lastWords()}`
      )
    }
  }

  /** The end of its log, for a person who wants to know why it died. */
  lastWords(lines = 30): string {
    const text = readLog(this.#logFile).trimEnd()
    if (text === '') return `It wrote nothing to ${this.#logFile}.`
    return `Its last lines (${this.#logFile}):\n${text.split('\n').slice(-lines).join('\n')}`
  }
}

function openLog(path: string): number {
  try {
    mkdirSync(dirname(path), { recursive: true })
    if (existsSync(path)) renameSync(path, `${path}.1`)
    return openSync(path, 'a')
  } catch (error) {
    throw new StackError(`The log ${path} cannot be written: ${errorMessage(error)}`)
  }
}

function readLog(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
