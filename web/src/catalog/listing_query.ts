/** What a shopper asked a listing for, read from the address and safe to write back into one. */
export interface ListingQuery {
  q: string
  /** Whole or decimal pounds as typed: `12` or `12.50`. */
  min: string
  max: string
  inStock: boolean
  sort: Sort | ''
  page: number
  filters: [key: string, value: string][]
}

export const SORTS = ['relevance', 'popularity', 'price', '-price', 'newest'] as const
export type Sort = (typeof SORTS)[number]

export const SORT_NAMES: Record<Sort, string> = {
  'relevance': 'Best match',
  'popularity': 'Most popular',
  'price': 'Price, low to high',
  '-price': 'Price, high to low',
  'newest': 'Newest',
}

export const PER_PAGE = 24
/** The contract's bound: page × perPage ≤ 10,000. */
const LAST_PAGE = Math.floor(10_000 / PER_PAGE)
const FILTER = /^filter\[([a-z][a-z0-9_-]{0,39})\]$/
const PRICE = /^\d{1,6}(\.\d{1,2})?$/
const LONGEST_QUERY = 200
const MOST_FILTERS = 40

/** Reads the address; what makes no sense in it is left out rather than refused. */
export function readListingQuery(params: URLSearchParams): ListingQuery {
  const sort = params.get('sort') ?? ''
  const [min, max] = readRange(params)
  return {
    q: clean(params.get('q')),
    min,
    max,
    inStock: params.get('inStock') === 'true',
    sort: SORTS.find((known) => known === sort) ?? '',
    page: readPage(params.get('page')),
    filters: readFilters(params),
  }
}

/** The query for the API: prices in minor units, and the category it is about. */
export function toApiQuery(query: ListingQuery, category: string | null): URLSearchParams {
  const params = new URLSearchParams()
  if (category !== null) params.set('category', category)
  if (query.q !== '') params.set('q', query.q)
  if (query.min !== '') params.set('minPrice', pence(query.min))
  if (query.max !== '') params.set('maxPrice', pence(query.max))
  if (query.inStock) params.set('inStock', 'true')
  params.set('sort', query.sort || (query.q === '' ? 'popularity' : 'relevance'))
  params.set('page', String(query.page))
  params.set('perPage', String(PER_PAGE))
  for (const [key, value] of query.filters) params.append(`filter[${key}]`, value)
  return params
}

/** The address of the same listing with something changed; page 1 unless the page is what changed. */
export function listingHref(path: string, query: ListingQuery, change: Partial<ListingQuery>) {
  const next = { ...query, page: 1, ...change }
  const params = new URLSearchParams()
  if (next.q !== '') params.set('q', next.q)
  for (const [key, value] of next.filters) params.append(`filter[${key}]`, value)
  if (next.min !== '') params.set('min', next.min)
  if (next.max !== '') params.set('max', next.max)
  if (next.inStock) params.set('inStock', 'true')
  if (next.sort !== '') params.set('sort', next.sort)
  if (next.page > 1) params.set('page', String(next.page))
  return params.size === 0 ? path : `${path}?${params}`
}

export function isNarrowed(query: ListingQuery): boolean {
  return query.filters.length > 0 || query.min !== '' || query.max !== '' || query.inStock
}

function clean(text: string | null): string {
  return (text ?? '')
    .replace(/[\u0000-\u001f\u007f]/g, ' ')
    .toWellFormed()
    .trim()
    .slice(0, LONGEST_QUERY)
}

function readPrice(text: string | null): string {
  const value = (text ?? '').trim().replace(/^£/, '')
  return PRICE.test(value) ? value : ''
}

/** The lower one first, whichever way round they were typed. */
function readRange(params: URLSearchParams): [min: string, max: string] {
  const min = readPrice(params.get('min'))
  const max = readPrice(params.get('max'))
  return min !== '' && max !== '' && Number(min) > Number(max) ? [max, min] : [min, max]
}

function readPage(text: string | null): number {
  const page = Number(text ?? '1')
  return Number.isInteger(page) && page >= 1 ? Math.min(page, LAST_PAGE) : 1
}

function readFilters(params: URLSearchParams): [string, string][] {
  const filters: [string, string][] = []
  for (const [name, value] of params) {
    const key = FILTER.exec(name)?.[1]
    if (key !== undefined && clean(value) !== '') filters.push([key, clean(value)])
  }
  return filters.slice(0, MOST_FILTERS)
}

function pence(pounds: string): string {
  return String(Math.round(Number(pounds) * 100))
}
