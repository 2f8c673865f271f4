/** A rendered page that anybody with the same key may be shown. */
export interface CachedPage {
  body: Uint8Array
  headers: [string, string][]
}

export type Freshness = 'fresh' | 'stale' | 'expired'

interface Entry {
  page: CachedPage
  bytes: number
  storedAt: number
}

export interface PageCacheOptions {
  /** The bound on what all pages together may weigh. */
  maxBytes: number
  /** Up to this age a page is served as it is. */
  freshMs: number
  /** Up to this age it is served while a new one is made; past it only when making one fails. */
  staleMs: number
  now?: () => number
}

/** What an entry costs besides its body: key, headers, the map's own bookkeeping. */
const OVERHEAD = 1_024

/**
 * Whole pages in memory, least recently used first to go. One process, one event loop: no locks.
 */
export class PageCache {
  private readonly entries = new Map<string, Entry>()
  private readonly options: PageCacheOptions
  private readonly now: () => number
  private held = 0

  constructor(options: PageCacheOptions) {
    this.options = options
    this.now = options.now ?? Date.now
  }

  get bytes(): number {
    return this.held
  }

  get size(): number {
    return this.entries.size
  }

  get(key: string): { page: CachedPage; freshness: Freshness } | null {
    const entry = this.entries.get(key)
    if (entry === undefined) return null
    this.entries.delete(key)
    this.entries.set(key, entry)
    return { page: entry.page, freshness: this.freshness(entry) }
  }

  /** Stores a page; one that would not fit on its own is left out. */
  set(key: string, page: CachedPage): void {
    this.delete(key)
    const bytes = page.body.byteLength + OVERHEAD
    if (bytes > this.options.maxBytes) return
    this.entries.set(key, { page, bytes, storedAt: this.now() })
    this.held += bytes
    for (const oldest of this.entries.keys()) {
      if (this.held <= this.options.maxBytes) break
      this.delete(oldest)
    }
  }

  delete(key: string): void {
    const entry = this.entries.get(key)
    if (entry === undefined) return
    this.entries.delete(key)
    this.held -= entry.bytes
  }

  private freshness(entry: Entry): Freshness {
    const age = this.now() - entry.storedAt
    if (age <= this.options.freshMs) return 'fresh'
    return age <= this.options.staleMs ? 'stale' : 'expired'
  }
}
