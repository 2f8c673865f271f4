/** Longer addresses are served, but not kept: nobody shares them. */
const LONGEST_KEY = 512
const FILTER = /^filter\[[a-z][a-z0-9_-]{0,39}\]$/

const LISTING = new Set(['q', 'min', 'max', 'inStock', 'sort', 'page'])
const NONE = new Set<string>()

/** The pages that hold nothing personal, and the parameters that change what they show. */
const PAGES: Record<string, Set<string>> = {
  '/': NONE,
  '/departments': NONE,
  '/c/[slug]': LISTING,
  '/search': LISTING,
  '/p/[slug]': NONE,
  '/about': NONE,
  '/delivery-and-returns': NONE,
  '/privacy': NONE,
  '/accessibility': NONE,
  '/offline': NONE,
  '/sitemap.xml': NONE,
  '/robots.txt': NONE,
}

/**
 * The key under which a page may be shared: path, the parameters that matter in sorted order, the
 * currency. Campaign parameters and the like change nothing, so they do not split the cache.
 * Null: this page is not for sharing.
 */
export function cacheKey(routeId: string | null, url: URL, currency: string): string | null {
  const allowed = routeId === null ? undefined : PAGES[routeId]
  if (allowed === undefined) return null
  const kept = [...url.searchParams].filter(
    ([name, value]) => value !== '' && (allowed.has(name) || isFilter(allowed, name))
  )
  kept.sort(([a, x], [b, y]) => compare(a, b) || compare(x, y))
  const key = `${currency} ${url.pathname}?${new URLSearchParams(kept)}`
  return key.length > LONGEST_KEY ? null : key
}

function isFilter(allowed: Set<string>, name: string): boolean {
  return allowed === LISTING && FILTER.test(name)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
