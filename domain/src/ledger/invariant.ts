/**
 * Something that is true of the whole shop between any two transactions, whatever crashed. It reads every context's
 * tables and writes none.
 */
export interface Invariant {
  /** As it stands in metrics and reports. */
  readonly name: string
  /** What is promised, in one sentence. */
  readonly promise: string
  /**
   * One SELECT that gives the rows which break the promise, by their ids and nothing else. It may use
   * - `:now`: the time
   * - `:grace`: seconds that work in flight is given
   * - `:since`: the first id of an order to look at, where all of history would take too long to look at often
   * - `:subscriptions`: who hears what, as JSON `[{ "type", "handler" }]`
   */
  readonly sql: string
}

/** A promise that is broken, and for what. */
export interface Violation {
  readonly invariant: string
  readonly promise: string
  /** The ids of the rows found, at most `MOST_ROWS` of them. */
  readonly rows: readonly Readonly<Record<string, string>>[]
}

/** How many rows of one invariant are told: enough to see what is wrong, whatever happened. */
export const MOST_ROWS = 100
