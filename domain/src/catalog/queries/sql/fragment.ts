import type { Binding } from '../../../shared/index.ts'

/** A piece of SQL with the values of its `?`. */
export interface Fragment {
  readonly sql: string
  readonly bindings: readonly Binding[]
}

export function fragment(sql: string, ...bindings: Binding[]): Fragment {
  return { sql, bindings }
}

export function join(fragments: readonly Fragment[], separator: string): Fragment {
  return {
    sql: fragments.map(({ sql }) => sql).join(separator),
    bindings: fragments.flatMap(({ bindings }) => bindings),
  }
}
