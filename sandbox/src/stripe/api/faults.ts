/** What goes wrong with a call. */
export type FaultKind =
  /** The answer is an error with `status`. */
  | 'error'
  /** No answer ever comes. */
  | 'timeout'
  /** The connection breaks. */
  | 'drop'
  /** The call waits until `release`. */
  | 'hold'

export interface Fault {
  /** Such as `POST /v1/checkout/sessions/:id/expire`, or `*` for every endpoint. */
  endpoint: string
  kind: FaultKind
  /** Before the call has taken effect, or after. */
  when: 'before' | 'after'
  /** How many calls are hit. */
  times: number
  /** The status of an `error`. */
  status: number
}

/** The call fails as the test has asked for. */
export class InjectedFault extends Error {
  readonly fault: Fault

  constructor(fault: Fault) {
    super(`Injected fault: ${fault.kind} ${fault.when}`)
    this.fault = fault
  }
}

/** The failures that tests have ordered, used up one by one in the order they were given. */
export class Faults {
  #planned: Fault[] = []
  #held: { endpoint: string; release: () => void }[] = []
  #watchers: (() => void)[] = []

  plan(fault: Pick<Fault, 'endpoint' | 'kind'> & Partial<Fault>): Fault {
    const planned: Fault = { when: 'before', times: 1, status: 500, ...fault }
    this.#planned.push(planned)
    return planned
  }

  planned(): readonly Fault[] {
    return this.#planned
  }

  /** How many calls wait to be released. */
  get held(): number {
    return this.#held.length
  }

  /**
   * Lets a call pass this point, or fails it.
   *
   * @throws {InjectedFault}
   */
  async pass(endpoint: string, when: 'before' | 'after'): Promise<void> {
    const fault = this.#take(endpoint, when)
    if (!fault) return
    if (fault.kind !== 'hold') throw new InjectedFault(fault)
    await new Promise<void>((release) => {
      this.#held.push({ endpoint, release })
      for (const watcher of this.#watchers.splice(0)) watcher()
    })
  }

  /** Resolves as soon as a call waits to be released. */
  someoneHeld(): Promise<void> {
    if (this.#held.length > 0) return Promise.resolve()
    return new Promise((resolve) => this.#watchers.push(resolve))
  }

  /** Lets every held call go on. */
  release() {
    for (const { release } of this.#held.splice(0)) release()
  }

  clear() {
    this.#planned = []
    this.release()
  }

  #take(endpoint: string, when: 'before' | 'after'): Fault | undefined {
    const fault = this.#planned.find(
      (planned) =>
        planned.when === when && (planned.endpoint === '*' || planned.endpoint === endpoint)
    )
    if (!fault) return undefined
    fault.times -= 1
    if (fault.times <= 0) this.#planned = this.#planned.filter((planned) => planned !== fault)
    return fault
  }
}
