import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { textAt } from './json.ts'

/** What API processes called an error of their own, a 500, whatever else was going on. */
export class Mishaps {
  readonly #logs: string
  readonly #found = new Set<string>()

  /** @param home of the shop */
  constructor(home: string) {
    this.#logs = join(home, 'logs')
  }

  /** Reads what a process wrote so far; a new start moves its log away. */
  read(part: string): void {
    const path = join(this.#logs, `${part}.log`)
    if (!existsSync(path)) return
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      if (line.includes('"Unexpected error"')) this.#found.add(messageOf(line))
    }
  }

  /** Each once, however often it happened. */
  get all(): string[] {
    return [...this.#found].map((message) => `internal_error: ${message}`)
  }
}

/** A process that is killed may leave half a line. */
function messageOf(line: string): string {
  try {
    const entry: unknown = JSON.parse(line)
    return textAt(entry, 'err', 'stack') || textAt(entry, 'err', 'message')
  } catch {
    return line
  }
}
