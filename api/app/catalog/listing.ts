import type { ProductFilter, ProductPage } from '@holdfast/domain/catalog'
import { invalid } from '#app/shared/problem'

/** How deep a list may be read: page × perPage. Whoever wants more narrows it. */
const DEEPEST = 10_000
const MOST_FILTERS = 10

/** The query of the listing as it was validated. */
export interface ListingQuery {
  q?: string
  category?: string
  minPrice?: number
  maxPrice?: number
  inStock?: boolean
  sort?: ProductPage['sort']
  page?: number
  perPage?: number
  filter?: Record<string, string[]>
}

/** What is asked for, written one way only: the same question gives the same key. */
export interface Listing {
  readonly filter: ProductFilter
  readonly page: ProductPage
  readonly key: string
  /** Of the counts, which do not depend on the page or the order. */
  readonly countsKey: string
}

/** @throws Problem 422 when the page lies too deep or there are too many filters. */
export function toListing(query: ListingQuery): Listing {
  const { page = 1, perPage = 24 } = query
  if (page * perPage > DEEPEST) {
    throw invalid({
      pointer: '/page',
      code: 'too_deep',
      message: `A list can be read up to its product ${DEEPEST}; narrow it down instead`,
    })
  }
  const filter = toFilter(query)
  const sort =
    query.sort === 'relevance' && !filter.q ? 'popularity' : (query.sort ?? defaultSort(filter))
  const countsKey = JSON.stringify([
    filter.q,
    filter.category,
    filter.minPrice,
    filter.maxPrice,
    filter.inStock,
    [...filter.attributes],
  ])
  return {
    filter,
    page: { sort, page, perPage },
    key: `list:${JSON.stringify([sort, page, perPage])}${countsKey}`,
    countsKey: `counts:${countsKey}`,
  }
}

function toFilter({
  q,
  category,
  minPrice,
  maxPrice,
  inStock,
  filter = {},
}: ListingQuery): ProductFilter {
  const keys = Object.keys(filter).sort()
  if (keys.length > MOST_FILTERS) {
    throw invalid({
      pointer: '/filter',
      code: 'maxLength',
      message: `At most ${MOST_FILTERS} filters at once`,
    })
  }
  return {
    q: q ? q.toLowerCase() : null,
    category: category || null,
    minPrice: minPrice ?? null,
    maxPrice: maxPrice ?? null,
    inStock: inStock ?? false,
    attributes: new Map(keys.map((key) => [key, [...new Set(filter[key])].sort()])),
  }
}

function defaultSort({ q }: ProductFilter): ProductPage['sort'] {
  return q ? 'relevance' : 'popularity'
}
