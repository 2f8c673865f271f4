import type { Shop } from './shop.ts'
import type { Step } from './steps.ts'

/** What shoppers can find, the best sold first. */
export interface Catalogue {
  readonly slugs: readonly string[]
  readonly categories: readonly string[]
}

interface Listed {
  readonly data: readonly { readonly slug: string }[]
  readonly meta?: { readonly total: number }
}

const PER_PAGE = 96

/** Reads the whole list once, before the first shopper comes. */
export function readCatalogue(shop: Shop): Catalogue {
  const categories = listed(shop, 'GET /categories', '/categories').data.map(({ slug }) => slug)
  const slugs: string[] = []
  for (let page = 1; ; page++) {
    const path = `/products?sort=popularity&perPage=${PER_PAGE}&page=${page}`
    const { data, meta } = listed(shop, 'GET /products', path)
    slugs.push(...data.map(({ slug }) => slug))
    if (data.length === 0 || slugs.length >= (meta?.total ?? 0)) break
    // Page times perPage may not go beyond 10,000.
    if ((page + 1) * PER_PAGE > 10_000) break
  }
  if (slugs.length === 0 || categories.length === 0) throw new Error('The shop sells nothing.')
  return { slugs, categories }
}

function listed(shop: Shop, step: Step, path: string): Listed {
  const answer = shop.api(step, path)
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`)
  const list: Listed = JSON.parse(answer.body ?? '')
  return list
}
