import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { StrictValues } from '@adonisjs/lucid/types/querybuilder'

/** An open transaction that the caller owns: it commits or rolls back, not the callee. */
export type Transaction = TransactionClientContract

/** A connection to read from: the pool, or the caller's transaction. */
export type Connection = QueryClientContract

/** A value for one placeholder of a statement. */
export type Binding = StrictValues | null | Record<string, unknown> | readonly unknown[]

/** Values for `?` placeholders in their order, or for `:name` placeholders by name. */
export type Bindings = readonly Binding[] | { readonly [name: string]: Binding }

/** Whatever runs a statement: a connection, a transaction, or a `Reader`. */
export interface StatementRunner {
  rawQuery<TResult>(sql: string, bindings?: StrictValues[]): PromiseLike<TResult>
}

/** Rows of a raw statement. A literal question mark beside `?` placeholders is written `\\?`. */
export async function rows<TRow>(
  client: StatementRunner,
  sql: string,
  bindings: Bindings = []
): Promise<TRow[]> {
  const result = await client.rawQuery<{ rows: TRow[] }>(sql, bindings as StrictValues[])
  return result.rows
}

/** The first row of a raw statement, or null. */
export async function firstRow<TRow>(
  client: StatementRunner,
  sql: string,
  bindings: Bindings = []
): Promise<TRow | null> {
  const [row] = await rows<TRow>(client, sql, bindings)
  return row ?? null
}
