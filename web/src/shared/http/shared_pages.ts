import { createHash } from 'node:crypto'
import type { CachedPage, PageCache } from './page_cache.ts'

/**
 * What shared caches (the CDN) may do with a page: browsers ask again each time, the CDN keeps it
 * a minute, and shows an older one while it fetches the next or when the shop is down.
 */
export const SHARED_CACHE_CONTROL =
  'public, max-age=0, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400'

/** Headers that belong to one answer, not to the page. */
const PER_ANSWER = new Set(['set-cookie', 'x-request-id', 'date', 'etag'])

export type CacheOutcome = 'hit' | 'stale' | 'miss' | 'rescued'

export interface Served {
  response: Response
  outcome: CacheOutcome
}

/**
 * Serves shareable pages from memory. Renders once for all who ask at the same time, shows a
 * slightly old page while a new one is made, and any old page (a day at most by the cache's
 * bounds) when the new one cannot be made.
 */
export class SharedPages {
  private readonly cache: PageCache
  private readonly rendering = new Map<string, Promise<CachedPage | null>>()

  constructor(cache: PageCache) {
    this.cache = cache
  }

  async serve(key: string, render: () => Promise<Response>): Promise<Served> {
    const found = this.cache.get(key)
    if (found?.freshness === 'fresh') return served(found.page, 'hit')
    if (found?.freshness === 'stale') {
      this.refresh(key, render)
      return served(found.page, 'stale')
    }
    const underWay = this.rendering.get(key)
    const shared = underWay === undefined ? null : await underWay
    if (shared !== null) return served(shared, 'hit')
    const response = await this.renderOnce(key, render)
    if (response.status >= 500 && found) return served(found.page, 'rescued')
    return { response, outcome: 'miss' }
  }

  private refresh(key: string, render: () => Promise<Response>): void {
    if (this.rendering.has(key)) return
    // A failed refresh leaves the old page in place; its error is logged where it was thrown.
    this.renderOnce(key, render).catch(() => {})
  }

  private async renderOnce(key: string, render: () => Promise<Response>): Promise<Response> {
    const { promise, resolve } = Promise.withResolvers<CachedPage | null>()
    if (!this.rendering.has(key)) this.rendering.set(key, promise)
    let page: CachedPage | null = null
    try {
      const response = await render()
      if (response.status !== 200) {
        if (response.status === 404 || response.status === 410) this.cache.delete(key)
        return response
      }
      page = await toPage(response)
      this.cache.set(key, page)
      return answer(page)
    } finally {
      resolve(page)
      if (this.rendering.get(key) === promise) this.rendering.delete(key)
    }
  }
}

async function toPage(response: Response): Promise<CachedPage> {
  const body = new Uint8Array(await response.arrayBuffer())
  const headers = [...response.headers].filter(([name]) => !PER_ANSWER.has(name))
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
  headers.push(['etag', etag], ['cache-control', SHARED_CACHE_CONTROL])
  // Pages that may be shared may also be fetched ahead, when a pointer rests on a link to them.
  headers.push(['speculation-rules', '"/speculation-rules"'])
  return { body, headers }
}

function served(page: CachedPage, outcome: CacheOutcome): Served {
  return { response: answer(page), outcome }
}

function answer(page: CachedPage): Response {
  return new Response(page.body as BodyInit, { status: 200, headers: page.headers })
}
