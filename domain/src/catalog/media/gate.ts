/** There is no room to wait: whoever asks should come back later. */
export class GateFullError extends Error {
  readonly code = 'E_GATE_FULL'
}

/** Lets so many through at a time, and so many more wait. */
export class Gate {
  #inside = 0
  readonly #waiting: (() => void)[] = []

  constructor(
    private readonly width: number,
    private readonly room: number
  ) {}

  /** @throws GateFullError when as many wait already as may. */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.#inside >= this.width) {
      if (this.#waiting.length >= this.room) throw new GateFullError('Too many are waiting already')
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    } else {
      this.#inside++
    }
    try {
      return await work()
    } finally {
      // Whoever waits longest takes over the place; nobody else can slip in between.
      const next = this.#waiting.shift()
      if (next) next()
      else this.#inside--
    }
  }
}
