import vine from '@vinejs/vine'
import type { Page, Paged } from '@holdfast/domain/shared'
import { objectOf, type JsonSchema } from '#app/shared/openapi/operation'
import { invalid } from '#app/shared/problem'

/** How deep a list may be read: page × perPage. Whoever wants more narrows it. */
const DEEPEST = 10_000

/** The members of a validator that reads a page of a list. */
export const pageMembers = {
  page: vine.number().withoutDecimals().range([1, DEEPEST]).optional(),
  perPage: vine.number().withoutDecimals().range([1, 100]).optional(),
}

/** @throws Problem 422 for a page that lies too deep. */
export function pageOf({ page = 1, perPage = 25 }: { page?: number; perPage?: number }): Page {
  if (page * perPage > DEEPEST) {
    throw invalid({
      pointer: '/page',
      code: 'range',
      message: `page × perPage may not exceed ${DEEPEST}`,
    })
  }
  return { page, perPage }
}

const INTEGER: JsonSchema = { type: 'integer', minimum: 0 }

export const PAGE_META: JsonSchema = objectOf('PageMeta', {
  page: INTEGER,
  perPage: INTEGER,
  total: { ...INTEGER, description: 'Lists that grow for ever are counted up to 10,000' },
})

/** The whole body of a paged answer. */
export function pageBody<TRow>({ data, total }: Paged<TRow>, { page, perPage }: Page) {
  return { data, meta: { page, perPage, total } }
}
