import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { StrictValues } from '@adonisjs/lucid/types/querybuilder'

/** An open transaction that the caller owns: it commits or rolls back, not the callee. */
export type Transaction = TransactionClientContract

/** A connection to read from: the pool, or the caller's transaction. */
export type Connection = QueryClientContract

/** A value for one `?` of a statement. */
export type Binding = StrictValues | null | Record<string, unknown> | readonly unknown[]

/** Rows of a raw statement. Bindings are `?` placeholders; a literal question mark is written `\\?`. */
export async function rows<TRow>(
  client: Pick<Connection, 'rawQuery'>,
  sql: string,
  bindings: readonly Binding[] = []
): Promise<TRow[]> {
  const result = await client.rawQuery<{ rows: TRow[] }>(sql, bindings as StrictValues[])
  return result.rows
}

/** The first row of a raw statement, or null. */
export async function firstRow<TRow>(
  client: Pick<Connection, 'rawQuery'>,
  sql: string,
  bindings: readonly Binding[] = []
): Promise<TRow | null> {
  const [row] = await rows<TRow>(client, sql, bindings)
  return row ?? null
}
