import { err, ok, type Result } from '../../shared/index.ts'

/** Refusals of a change to one line. Nothing was changed. */
export type LineRefusal = { readonly code: 'line_not_found' }

/** What is asked of one line: from the units in the cart now (null: no such line) to those there shall be. */
export type LineChange = (held: number | null) => Result<number, LineRefusal>

export function add(quantity: number): LineChange {
  return (held) => ok((held ?? 0) + quantity)
}

export function setTo(quantity: number): LineChange {
  return (held) => (held === null ? err({ code: 'line_not_found' }) : ok(quantity))
}

export const remove: LineChange = setTo(0)
