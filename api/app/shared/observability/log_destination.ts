import pino, { type DestinationStream } from 'pino'

/** Has pino tell the level of each line. */
const METADATA = Symbol.for('pino.metadata')
const WARN = pino.levels.values.warn ?? 40
/** What a write to the pipe takes at once, and the longest that a line waits for others, in milliseconds. */
const BYTES = 8_192
const WAIT = 100

/**
 * Writes lines together: one system call, and one wakening of whoever reads them, for some twenty requests. A warning or
 * worse leaves at once with all that came before it, so what a killed process takes along is a tenth of a second of lines
 * about requests that went well.
 */
export class LogDestination implements DestinationStream {
  readonly [METADATA] = true
  lastLevel = 0
  readonly #out

  /** @param to a file's name or descriptor */
  constructor(to: string | number) {
    this.#out = pino.destination({ dest: to, sync: true, minLength: BYTES, periodicFlush: WAIT })
    process.once('exit', () => this.flush())
  }

  write(line: string): void {
    this.#out.write(line)
    if (this.lastLevel >= WARN) this.flush()
  }

  flush(): void {
    this.#out.flushSync()
  }
}
