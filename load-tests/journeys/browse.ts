import shopping from '../mix/shopping.json' with { type: 'json' }
import { drawRank } from '../mix/draw.ts'
import type { Catalogue } from '../shopper/catalogue.ts'
import type { Shop } from '../shopper/shop.ts'

/** What people type: the words that stand in most names. */
const WORDS = [
  'heart',
  'red',
  'cake',
  'vintage',
  'christmas',
  'bag',
  'retrospot',
  'lunch box',
  'tea',
]

/** Comes to the front page, looks at a department or two, and at some things in them. */
export function browse(shop: Shop, { slugs, categories }: Catalogue): void {
  shop.page('GET / (page)', '/')
  shop.api('GET /categories', '/categories')
  for (let looks = shop.random.between(1, 3); looks > 0; looks--) {
    shop.thinks()
    const category = shop.random.pick(categories)
    const page = shop.random.between(1, 3)
    shop.api('GET /products', `/products?category=${category}&perPage=24&page=${page}`)
    shop.thinks()
    lookAtOne(shop, slugs)
  }
}

/** Knows what they want. */
export function search(shop: Shop, { slugs }: Catalogue): void {
  const word = shop.random.pick(WORDS)
  shop.api(
    'GET /search/suggestions',
    `/search/suggestions?q=${encodeURIComponent(word.slice(0, 3))}`
  )
  shop.api('GET /search/suggestions', `/search/suggestions?q=${encodeURIComponent(word)}`)
  shop.thinks()
  shop.api('GET /products?q=', `/products?q=${encodeURIComponent(word)}&perPage=24`)
  shop.thinks()
  lookAtOne(shop, slugs)
}

/** A product's page, as often as the invoices have it sold. @returns null when it is not sold any more */
export function lookAtOne(shop: Shop, slugs: readonly string[]): Product | null {
  const slug = slugs[drawRank(shop.random, shopping, slugs.length)]
  shop.page('GET /p/:slug (page)', `/p/${slug}`)
  const answer = shop.api('GET /products/:slug', `/products/${slug}`)
  if (answer.status !== 200) return null
  const { data }: { data: Product } = JSON.parse(answer.body ?? '')
  return data
}

export interface Product {
  readonly variants: readonly { readonly id: string; readonly available: boolean }[]
}
