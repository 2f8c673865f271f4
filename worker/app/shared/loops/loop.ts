import type { Logger } from '@adonisjs/core/logger'

interface LoopOptions {
  readonly name: string
  /** Milliseconds from the end of one round to the beginning of the next. */
  readonly every: number
  /** Does what is due. @returns whether more is due, so that the next round begins at once */
  readonly round: () => Promise<boolean>
  readonly logger: Logger
}

/** After failures, a round waits longer each time, up to this. Milliseconds. */
const LONGEST_WAIT = 30_000

/**
 * Does something over and over until it is stopped: one round at a time, and sooner when it is woken. A round that
 * fails, because a database is away, is followed by another: a loop never ends its process.
 */
export class Loop {
  readonly #options: LoopOptions
  #timer: NodeJS.Timeout | null = null
  #running: Promise<void> | null = null
  #isWoken = false
  #isStopped = false
  #failures = 0

  constructor(options: LoopOptions) {
    this.#options = options
  }

  start(): void {
    this.#schedule(0)
  }

  /** Begins a round now, or right after the one that is running, which may have looked too early. */
  wake(): void {
    this.#isWoken = true
    if (!this.#running) this.#schedule(0)
  }

  /** Begins no further round, and waits for the one that is running. */
  async stop(): Promise<void> {
    this.#isStopped = true
    if (this.#timer) clearTimeout(this.#timer)
    await this.#running
  }

  #schedule(delay: number): void {
    if (this.#isStopped) return
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#running = this.#runOnce()
    }, delay)
  }

  async #runOnce(): Promise<void> {
    const { every, name, round, logger } = this.#options
    this.#isWoken = false
    let isMoreDue = false
    try {
      isMoreDue = await round()
      this.#failures = 0
    } catch (error) {
      this.#failures++
      logger.error({ err: error, loop: name, failures: this.#failures }, 'round failed')
    }
    this.#running = null
    const wait = this.#failures === 0 ? every : Math.min(every * 2 ** this.#failures, LONGEST_WAIT)
    this.#schedule(isMoreDue || (this.#isWoken && this.#failures === 0) ? 0 : wait)
  }
}
