import { error } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'
import { departments, trail } from '#catalog/departments.ts'
import { listing } from '#catalog/listing.ts'
import { listingHref, readListingQuery } from '#catalog/listing_query.ts'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const path = trail(await departments(locals.api), params.slug)
  const category = path?.at(-1)
  if (!path || !category) error(404, 'No such category')

  const query = { ...readListingQuery(url.searchParams), q: '' }
  const address = `/c/${category.slug}`
  return {
    ...(await listing(locals.api, query, category.slug)),
    address,
    title: category.name,
    description: category.description,
    crumbs: path.map(({ slug, name }) => ({ name, href: `/c/${slug}` })),
    narrower: category.children.map(({ slug, name }) => ({ slug, name })),
    canonical:
      url.origin + listingHref(address, { ...query, ...WITHOUT_FILTERS }, { page: query.page }),
  }
}

/** Narrowed and re-sorted listings are the same page to a search engine. */
const WITHOUT_FILTERS = { filters: [], min: '', max: '', inStock: false, sort: '' as const }
