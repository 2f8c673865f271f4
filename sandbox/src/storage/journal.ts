import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** One change: the record's new contents, or null when it was deleted. */
export interface JournalEntry {
  collection: string
  id: string
  record: object | null
}

/**
 * The sandbox's memory on disk: one JSON line per change, written before the answer leaves, so
 * that a killed process forgets nothing it has promised. Opening it keeps the last line of every
 * record and replaces the file in one rename; a line torn by a crash is dropped.
 */
export class Journal {
  readonly #path: string
  #file: number
  #closed = false

  private constructor(path: string) {
    this.#path = path
    this.#file = openSync(path, 'a')
  }

  /** Reads and compacts the file at `path`, which need not exist yet. */
  static open(path: string): { journal: Journal; entries: JournalEntry[] } {
    mkdirSync(dirname(path), { recursive: true })
    const entries = lastOfEach(existsSync(path) ? readFileSync(path, 'utf8') : '')
    replaceFile(path, entries)
    return { journal: new Journal(path), entries }
  }

  /** After `close` nothing is written any more: a late answer may still come in. */
  append(entry: JournalEntry) {
    if (!this.#closed) writeSync(this.#file, toLine(entry))
  }

  /** Forgets everything. */
  clear() {
    closeSync(this.#file)
    replaceFile(this.#path, [])
    this.#file = openSync(this.#path, 'a')
  }

  close() {
    if (this.#closed) return
    this.#closed = true
    closeSync(this.#file)
  }
}

function lastOfEach(text: string): JournalEntry[] {
  const latest = new Map<string, JournalEntry>()
  for (const line of text.split('\n')) {
    const entry = fromLine(line)
    if (!entry) continue
    const key = `${entry.collection} ${entry.id}`
    if (entry.record === null) latest.delete(key)
    else latest.set(key, entry)
  }
  return [...latest.values()]
}

function replaceFile(path: string, entries: JournalEntry[]) {
  const temporary = `${path}.new`
  const file = openSync(temporary, 'w')
  for (const entry of entries) writeSync(file, toLine(entry))
  fsyncSync(file)
  closeSync(file)
  renameSync(temporary, path)
}

function toLine({ collection, id, record }: JournalEntry) {
  return `${JSON.stringify([collection, id, record])}\n`
}

function fromLine(line: string): JournalEntry | null {
  try {
    const [collection, id, record] = JSON.parse(line)
    return typeof collection === 'string' && typeof id === 'string'
      ? { collection, id, record }
      : null
  } catch {
    return null
  }
}
