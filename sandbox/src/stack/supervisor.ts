import { setTimeout as sleep } from 'node:timers/promises'
import type { Child, ChildExit } from './child.ts'
import { errorMessage, StackError } from './stack_error.ts'

/** A part that runs, whether it is one process of ours or a database server. */
export interface Service {
  child: Child
  stop(): Promise<void>
}

export interface Part {
  name: string
  /** Parts end in this order: what faces the shopper first, what keeps the data last. */
  stage: 'front' | 'application' | 'store'
  start(): Promise<Service>
}

export interface SupervisorOptions {
  say: (line: string) => void
  /** Whether a part that dies is started again. Fault tests switch this off and do it themselves. */
  restart: boolean
  /** Called with the processes that run now, after every change. */
  changed?: (children: readonly Child[]) => void
}

const STAGES = ['front', 'application', 'store'] as const
/** Waits before each new attempt; a part that fails once more after the last of them is given up. */
const BACKOFF_MS = [200, 1_000, 2_000, 5_000, 10_000]
/** A part that has run this long is healthy again: its next death starts a new count. */
const HEALTHY_MS = 60_000

/** Starts the parts, starts again those that die, and ends them all in order. */
export class Supervisor {
  readonly #options: SupervisorOptions
  readonly #parts = new Map<string, Part>()
  readonly #running = new Map<string, Service>()
  readonly #expected = new WeakSet<Child>()
  readonly #failed = Promise.withResolvers<never>()
  #stopping: Promise<void> | undefined

  constructor(options: SupervisorOptions) {
    this.#options = options
    this.#failed.promise.catch(() => undefined)
  }

  /** Rejects when a part dies again and again; never resolves. */
  get failed(): Promise<never> {
    return this.#failed.promise
  }

  async start(part: Part): Promise<void> {
    this.#parts.set(part.name, part)
    const service = await part.start()
    if (this.#stopping !== undefined) return service.stop()
    this.#running.set(part.name, service)
    this.#changed()
    this.#watch(part, service.child, 0)
  }

  /** Sends a signal to a part and leaves what follows to the supervisor, as a crash would. */
  kill(name: string, signal: NodeJS.Signals): void {
    this.#service(name).child.kill(signal)
  }

  /** Ends one part; it stays down until `startAgain`. */
  async stopPart(name: string): Promise<void> {
    const service = this.#service(name)
    this.#expected.add(service.child)
    this.#running.delete(name)
    await service.stop()
    this.#changed()
  }

  /** Starts a part that was stopped or killed. */
  async startAgain(name: string): Promise<void> {
    const part = this.#parts.get(name)
    if (part === undefined) throw new Error(`The stack has no part "${name}"`)
    await this.start(part)
  }

  isRunning(name: string): boolean {
    return this.#running.get(name)?.child.running ?? false
  }

  /** The end of a part's log. */
  lastWords(name: string): string {
    return this.#service(name).child.lastWords()
  }

  /** Ends everything, in order; a second call waits for the first. */
  stop(): Promise<void> {
    this.#stopping ??= this.#stopAll()
    return this.#stopping
  }

  async #stopAll(): Promise<void> {
    for (const stage of STAGES) {
      const services = [...this.#running].filter(([name]) => this.#parts.get(name)?.stage === stage)
      await Promise.all(services.map(([, service]) => service.stop()))
      for (const [name] of services) this.#running.delete(name)
    }
    this.#changed()
  }

  #watch(part: Part, child: Child, deaths: number): void {
    const since = performance.now()
    void child.exited.then(async (exit) => {
      if (this.#stopping !== undefined || this.#expected.has(child)) return
      this.#running.delete(part.name)
      this.#changed()
      if (!this.#options.restart) return
      this.#options.say(
        `${child.name} ended unexpectedly (${describe(exit)}). ${child.lastWords(8)}`
      )
      await this.#revive(part, performance.now() - since > HEALTHY_MS ? 0 : deaths)
    })
  }

  async #revive(part: Part, deaths: number): Promise<void> {
    for (let attempt = deaths; attempt < BACKOFF_MS.length; attempt++) {
      await sleep(BACKOFF_MS[attempt], undefined, { ref: false })
      if (this.#stopping !== undefined) return
      try {
        const service = await part.start()
        if (this.#stopping !== undefined) return await service.stop()
        this.#running.set(part.name, service)
        this.#changed()
        this.#watch(part, service.child, attempt + 1)
        return this.#options.say(`${service.child.name} runs again`)
      } catch (error) {
        this.#options.say(errorMessage(error))
      }
    }
    this.#failed.reject(
      new StackError(`${part.name} does not stay up; everything is being stopped.`)
    )
  }

  #service(name: string): Service {
    const service = this.#running.get(name)
    if (service === undefined) throw new Error(`The part "${name}" does not run`)
    return service
  }

  #changed(): void {
    this.#options.changed?.([...this.#running.values()].map((service) => service.child))
  }
}

function describe({ code, signal }: ChildExit): string {
  return signal === null ? `exit code ${code}` : signal
}
