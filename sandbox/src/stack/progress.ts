/** Says what is going on, one line per step, with the time it took. */
export class Progress {
  readonly #write: (line: string) => void
  readonly #startedAt = performance.now()

  constructor(write: (line: string) => void = (line) => process.stdout.write(`${line}\n`)) {
    this.#write = write
  }

  say(line: string): void {
    this.#write(line)
  }

  async step<T>(title: string, work: () => Promise<T>): Promise<T> {
    this.#write(`${title} …`)
    const startedAt = performance.now()
    const result = await work()
    this.#write(`${title} … done in ${seconds(performance.now() - startedAt)}`)
    return result
  }

  /** Time since the start of it all. */
  get elapsed(): string {
    return seconds(performance.now() - this.#startedAt)
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
