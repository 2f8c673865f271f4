import type { PageServerLoad } from './$types'
import { departments } from '#catalog/departments.ts'
import { listing } from '#catalog/listing.ts'
import { readListingQuery } from '#catalog/listing_query.ts'

export const load: PageServerLoad = async ({ locals, url }) => {
  const query = readListingQuery(url.searchParams)
  const found = await listing(locals.api, query, null)
  const tree = found.total === 0 ? await departments(locals.api) : []
  return { ...found, departments: tree.map(({ slug, name }) => ({ slug, name })) }
}
