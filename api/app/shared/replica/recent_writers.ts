import { createHash } from 'node:crypto'

/** What it needs of Redis `state`. */
interface Marks {
  exists(...keys: string[]): Promise<number>
  set(key: string, value: string, unit: 'PX', milliseconds: number): Promise<unknown>
}

/** How long whoever has written reads where it was written. Milliseconds. */
const MEMORY = 5_000

/**
 * Remembers for a few seconds, over all pods, who has written something: by their tokens' hashes, so that native clients
 * need no cookie for it. Without Redis nobody knows, and everybody who shows a token counts as having written.
 */
export class RecentWriters {
  #forgetfulUntil = 0

  constructor(private readonly marks: Marks) {}

  async remember(tokens: readonly string[]): Promise<void> {
    try {
      await Promise.all(tokens.map((token) => this.marks.set(keyOf(token), '', 'PX', MEMORY)))
    } catch {
      this.#forgetfulUntil = performance.now() + MEMORY
    }
  }

  async hasWritten(tokens: readonly string[]): Promise<boolean> {
    if (tokens.length === 0) return false
    if (performance.now() < this.#forgetfulUntil) return true
    try {
      return (await this.marks.exists(...tokens.map(keyOf))) > 0
    } catch {
      return true
    }
  }
}

function keyOf(token: string): string {
  return `recent_writer:${createHash('sha256').update(token).digest('base64url').slice(0, 22)}`
}
