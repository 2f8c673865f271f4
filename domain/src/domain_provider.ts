import type { ApplicationService } from '@adonisjs/core/types'
import type { CacheService } from '@adonisjs/cache/types'
import type { DriveService } from '@adonisjs/drive/types'
import type { RedisConnection } from '@adonisjs/redis'
import {
  CatalogueCache,
  DriveImageDisk,
  ImageDisk,
  TwoTierCatalogueCache,
} from './catalog/index.ts'
import { Doorbell, RedisDoorbell, Subscriptions } from './outbox/index.ts'
import { PaymentSettings } from './payments/index.ts'
import { Clock, SystemClock } from './shared/index.ts'
import { subscriptions } from './subscriptions.ts'

/** What the domain needs of the applications' Redis: `config/redis.ts` of each names a connection `state`. */
interface StateRedis {
  connection(name: 'state'): RedisConnection
}

/** Binds the ports of the domain to what stands behind them. Booted by `api` and `worker` alike. */
export default class DomainProvider {
  constructor(protected app: ApplicationService) {}

  register() {
    const { container, config } = this.app
    container.singleton(Clock, () => new SystemClock())

    container.singleton(CatalogueCache, async () => {
      const cache: CacheService = await container.make('cache.manager')
      return new TwoTierCatalogueCache(cache, await container.make('logger'))
    })

    container.singleton(ImageDisk, async () => {
      const drive: DriveService = await container.make('drive.manager')
      return new DriveImageDisk(drive.use())
    })

    container.singleton(Subscriptions, () => subscriptions)
    container.singleton(Doorbell, async () => {
      const redis: StateRedis = await container.make('redis')
      return new RedisDoorbell(redis.connection('state'))
    })
    container.singleton(PaymentSettings, () => config.get<PaymentSettings>('payments'))
  }
}
