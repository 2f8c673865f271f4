import { errors } from '@adonisjs/cache'
import type { CacheService } from '@adonisjs/cache/types'
import type { Logger } from '@adonisjs/core/logger'
import { CatalogueCache } from './catalogue_cache.ts'

const TAG = 'catalogue'

/** Fresh for 30 s; kept for 6 h to fall back on, at once when the query takes longer than 250 ms. */
const OPTIONS = { ttl: '30s', grace: '6h', timeout: '250ms', tags: [TAG] }

/** The cache on BentoCache: L1 in this process, L2 in Redis, a bus between the processes. */
export class TwoTierCatalogueCache extends CatalogueCache {
  #again: NodeJS.Timeout | undefined

  constructor(
    private cache: Pick<CacheService, 'getOrSet' | 'deleteByTag'>,
    private logger: Pick<Logger, 'warn'>,
    /**
     * Where a replica may be asked, how long a change may take to get there, in milliseconds. Whoever asked it too early
     * has remembered what was true before: so everything is asked for anew once more, when that time is over.
     */
    private replicaMayTake: number | null = null
  ) {
    super()
  }

  async remember<T>(key: string, produce: () => Promise<T | null>): Promise<T | null> {
    try {
      const found: T | null | undefined = await this.cache.getOrSet({
        ...OPTIONS,
        key: `catalogue:${key}`,
        factory: async ({ skip }) => (await produce()) ?? skip(),
      })
      return found ?? null
    } catch (error) {
      throw error instanceof errors.E_FACTORY_ERROR ? error.cause : error
    }
  }

  async purge(): Promise<void> {
    await this.#purge()
    if (this.replicaMayTake === null) return
    clearTimeout(this.#again)
    this.#again = setTimeout(() => void this.#purge(), this.replicaMayTake).unref()
  }

  async #purge(): Promise<void> {
    try {
      await this.cache.deleteByTag({ tags: [TAG] })
    } catch (error) {
      this.logger.warn({ err: error }, 'The catalogue’s cache could not be told of a change')
    }
  }
}
