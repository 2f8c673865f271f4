import { say } from './program.ts'

export interface Row {
  readonly what: string
  readonly holds: boolean
  readonly seen: string
  readonly seconds: number
}

/** What has been proved so far, and what has not. */
export class Proof {
  readonly rows: Row[] = []

  /**
   * Tries one thing and notes what was seen; one that throws does not hold, and the next is tried all the same.
   *
   * @param body returns what was seen, and throws {@link Broken} when it is not as it must be
   */
  async row(what: string, body: () => Promise<string>): Promise<void> {
    say(`\n== ${what}`)
    const startedAt = Date.now()
    const note = (holds: boolean, seen: string) => {
      this.rows.push({ what, holds, seen, seconds: Math.round((Date.now() - startedAt) / 1000) })
      say(`   ${holds ? 'holds' : 'DOES NOT HOLD'}: ${seen}`)
    }
    try {
      note(true, await body())
    } catch (error) {
      note(false, error instanceof Error ? error.message : String(error))
    }
  }

  get table(): string {
    const width = Math.max(...this.rows.map(({ what }) => what.length))
    return this.rows
      .map(({ what, holds, seen, seconds }) => {
        const time = `${seconds} s`.padStart(7)
        return `${holds ? 'yes' : 'NO '}  ${what.padEnd(width)}  ${time}  ${seen.split('\n')[0]}`
      })
      .join('\n')
  }

  get holds(): boolean {
    return this.rows.every(({ holds }) => holds)
  }
}

/** Something is not as it must be. */
export class Broken extends Error {}

/** @throws {Broken} */
export function expect(holds: boolean, otherwise: string): void {
  if (!holds) throw new Broken(otherwise)
}
