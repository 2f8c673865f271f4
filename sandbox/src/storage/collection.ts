import type { Journal, JournalEntry } from './journal.ts'

/**
 * Records of one kind by id, in the order in which they were made. A record is never changed in
 * place: `put` replaces it, so whoever holds the older one (an event, say) keeps what it was.
 */
export class Collection<T extends { id: string }> {
  readonly #records = new Map<string, T>()
  readonly #name: string
  readonly #journal: Journal | null

  constructor(name: string, journal: Journal | null, entries: readonly JournalEntry[] = []) {
    this.#name = name
    this.#journal = journal
    for (const { collection, id, record } of entries) {
      // The journal is written by `put` alone, so a line of this collection holds a T.
      if (collection === name) this.#records.set(id, record as T)
    }
  }

  get(id: string): T | undefined {
    return this.#records.get(id)
  }

  put<R extends T>(record: R): R {
    this.#records.set(record.id, record)
    this.#journal?.append({ collection: this.#name, id: record.id, record })
    return record
  }

  delete(id: string) {
    if (!this.#records.delete(id)) return
    this.#journal?.append({ collection: this.#name, id, record: null })
  }

  /** Oldest first. */
  values(): IterableIterator<T> {
    return this.#records.values()
  }

  newestFirst(): T[] {
    return [...this.#records.values()].reverse()
  }

  get size() {
    return this.#records.size
  }

  /** Forgets the records; the journal's owner clears the journal. */
  clear() {
    this.#records.clear()
  }
}
