/** A book as it stood at one of its revisions. */
export interface Edition<TContent> {
  /** Goes up with every change of its tables. */
  readonly revision: number
  readonly content: TContent
}

/** Milliseconds after which an edition is read anew, for those who only look. */
const FRESH_FOR = 60_000

/**
 * Rules that seldom change, read whole and kept in this process: rates of tax, tariffs of postage. Looking something up
 * costs no statement. It may be a minute old, so whoever writes an order by it has PostgreSQL compare its revision in the
 * same statement, and reads the book again where that fails.
 */
export abstract class Book<TContent> {
  #edition: Edition<TContent> | null = null
  #readAt = 0
  #reading: Promise<Edition<TContent>> | null = null

  /** Reads all of it, in one statement. */
  protected abstract read(): Promise<Edition<TContent>>

  /** Waits for the first reading only; an old edition serves while it is read anew. */
  async open(): Promise<Edition<TContent>> {
    if (!this.#edition) return this.reread()
    // Whoever only looks loses nothing when it fails: the next one tries again.
    if (performance.now() - this.#readAt > FRESH_FOR) this.reread().catch(() => {})
    return this.#edition
  }

  /** The newest edition. Those who ask at the same time share one reading. */
  async reread(): Promise<Edition<TContent>> {
    this.#reading ??= this.#read().finally(() => (this.#reading = null))
    return this.#reading
  }

  async #read(): Promise<Edition<TContent>> {
    this.#edition = await this.read()
    this.#readAt = performance.now()
    return this.#edition
  }
}
