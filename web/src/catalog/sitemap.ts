import type { Api } from '#shared/api/api.ts'
import type { Category } from '#shared/api/types.ts'

const PER_PAGE = 96
/** The contract's bound on how deep a list goes: page × perPage ≤ 10,000. */
const DEEPEST = 10_000

const FIXED = ['/', '/departments', '/about', '/delivery-and-returns', '/privacy', '/accessibility']

/** Every path that a search engine should know. */
export async function sitemapPaths(api: Api, tree: readonly Category[]): Promise<string[]> {
  return [...FIXED, ...categoryPaths(tree), ...(await productPaths(api))]
}

function categoryPaths(tree: readonly Category[]): string[] {
  return tree.flatMap(({ slug, children }) => [`/c/${slug}`, ...categoryPaths(children)])
}

async function productPaths(api: Api): Promise<string[]> {
  const paths: string[] = []
  let total = Infinity
  for (let page = 1; page * PER_PAGE <= DEEPEST && paths.length < total; page++) {
    const query = new URLSearchParams({ sort: 'newest', page: `${page}`, perPage: `${PER_PAGE}` })
    const { data, meta } = await api.products(query)
    if (data.length === 0) break
    paths.push(...data.map(({ slug }) => `/p/${slug}`))
    total = meta.total
  }
  return paths
}

/** Slugs hold nothing that XML or a URL would have to escape; the origin is our own. */
export function sitemapXml(origin: string, paths: readonly string[]): string {
  const urls = paths.map((path) => `<url><loc>${origin}${encodeURI(path)}</loc></url>`)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n')
}
