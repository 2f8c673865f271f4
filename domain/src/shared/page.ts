/** A part of a long list, counted from 1. `page` × `perPage` is at most 10,000. */
export interface Page {
  readonly page: number
  readonly perPage: number
}

export interface Paged<TRow> {
  readonly data: readonly TRow[]
  /** How many there are in all; lists that grow for ever are counted up to 10,000. */
  readonly total: number
}
