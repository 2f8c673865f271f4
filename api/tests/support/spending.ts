import type { Assert } from '@japa/assert'
import type { Answer } from '#tests/support/api_shopper'
import { countStatements } from '#tests/support/statements'

/** What each call costs the database. */
export class Spending {
  readonly #assert: Assert
  readonly #spent = new Map<string, number>()

  constructor(assert: Assert) {
    this.#assert = assert
  }

  /** Makes a call, which must succeed, and remembers how many statements it took. */
  async count(call: string, work: () => Promise<Answer>): Promise<Answer> {
    const { result, statements } = await countStatements(work)
    this.#assert.isBelow(result.status, 300, `${call}: ${JSON.stringify(result.body)}`)
    this.#spent.set(call, statements)
    return result
  }

  /** What several calls cost together. */
  add(name: string, calls: readonly string[]): void {
    const sum = calls.reduce((total, call) => total + (this.#spent.get(call) ?? Number.NaN), 0)
    this.#spent.set(name, sum)
  }

  get all(): Record<string, number> {
    return Object.fromEntries(this.#spent)
  }
}
