import { createHash } from 'node:crypto'
import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { RawQueryBuilderContract, StrictValues } from '@adonisjs/lucid/types/querybuilder'

/** An open transaction that the caller owns: it commits or rolls back, not the callee. */
export type Transaction = TransactionClientContract

/** A connection to read from: the pool, or the caller's transaction. */
export type Connection = QueryClientContract

/** A value for one placeholder of a statement. */
export type Binding = StrictValues | null | Record<string, unknown> | readonly unknown[]

/** Values for `?` placeholders in their order, or for `:name` placeholders by name. */
export type Bindings = readonly Binding[] | { readonly [name: string]: Binding }

/** A statement that each connection has planned once. */
export interface Prepared {
  readonly name: string
  readonly sql: string
}

/**
 * For what every order needs: PostgreSQL plans it once on each connection, instead of at every call, which costs more than
 * running it. Its text must not vary. Whoever looks for something in many ways is better off with a plan for each.
 */
export function prepared(sql: string): Prepared {
  return { sql, name: createHash('sha256').update(sql).digest('base64url').slice(0, 20) }
}

/** Whatever runs a statement: a connection, a transaction, or a `Reader`. */
export interface StatementRunner {
  rawQuery<TResult>(
    sql: string,
    bindings?: StrictValues[]
  ): PromiseLike<TResult> & {
    readonly knexQuery?: Pick<RawQueryBuilderContract['knexQuery'], 'options'>
  }
}

/** Rows of a raw statement. A literal question mark beside `?` placeholders is written `\\?`. */
export async function rows<TRow>(
  client: StatementRunner,
  statement: string | Prepared,
  bindings: Bindings = []
): Promise<TRow[]> {
  const { sql, name } = typeof statement === 'string' ? { sql: statement } : statement
  const query = client.rawQuery<{ rows: TRow[] }>(sql, bindings as StrictValues[])
  if (name !== undefined) query.knexQuery?.options({ name })
  return (await query).rows
}

/** The first row of a raw statement, or null. */
export async function firstRow<TRow>(
  client: StatementRunner,
  statement: string | Prepared,
  bindings: Bindings = []
): Promise<TRow | null> {
  const [row] = await rows<TRow>(client, statement, bindings)
  return row ?? null
}
