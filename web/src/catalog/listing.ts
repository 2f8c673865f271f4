import type { Api } from '#shared/api/api.ts'
import { PER_PAGE, type ListingQuery, toApiQuery } from './listing_query.ts'

/** One page of a listing, with the filters that fit it. */
export async function listing(api: Api, query: ListingQuery, category: string | null) {
  const { data, meta } = await api.products(toApiQuery(query, category))
  return {
    query,
    products: data,
    facets: meta.facets,
    total: meta.total,
    pages: Math.max(1, Math.ceil(Math.min(meta.total, 10_000) / PER_PAGE)),
  }
}

export type Listing = Awaited<ReturnType<typeof listing>>
