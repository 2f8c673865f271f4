import type { ApplicationService } from '@adonisjs/core/types'
import type { CacheService } from '@adonisjs/cache/types'
import type { DriveService } from '@adonisjs/drive/types'
import type { MailService } from '@adonisjs/mail/types'
import { Database } from '@adonisjs/lucid/database'
import type { RedisConnection } from '@adonisjs/redis'
import {
  AccessTokens,
  IdentitySettings,
  OidcAccessTokens,
  OidcSignIn,
  Sessions,
  SignIn,
} from './accounts/index.ts'
import {
  CatalogueCache,
  DriveImageDisk,
  ImageDisk,
  TwoTierCatalogueCache,
} from './catalog/index.ts'
import { DriveInvoiceStore, InvoiceStore, Seller } from './invoices/index.ts'
import { SoldOutHints } from './inventory/index.ts'
import { PlacingSlots, ReturnSettings } from './orders/index.ts'
import { Mailer, ShopIdentity, SmtpMailer } from './notifications/index.ts'
import { dropLinesThatAreDown, type RedisLines } from './operations/index.ts'
import { Doorbell, RedisDoorbell, Subscriptions } from './outbox/index.ts'
import {
  createStripe,
  DisputeProvider,
  PaymentProvider,
  PaymentSettings,
  ProviderBooks,
  RefundProvider,
  WebhookReader,
} from './payments/index.ts'
import { CustomerKey } from './promotions/index.ts'
import { Clock, Reader, SystemClock, WriterReader } from './shared/index.ts'
import { ShippingTariffs } from './shipping/index.ts'
import { SUBSCRIPTIONS } from './subscriptions.ts'
import { TableTaxProvider, TaxProvider, TaxRates } from './taxes/index.ts'

/** A replica that is a second behind is noticed, and left alone, within two. Milliseconds. */
const REPLICA_MAY_TAKE = 2_000

/** What the domain needs of the applications' Redis: `config/redis.ts` of each names a connection `state`. */
interface StateRedis {
  connection(name: 'state'): RedisConnection
}

/** Binds the ports of the domain to what stands behind them. Booted by `api` and `worker` alike. */
export default class DomainProvider {
  #stripeOnce: Promise<ReturnType<typeof createStripe>> | null = null

  constructor(protected app: ApplicationService) {}

  register() {
    const { container, config } = this.app
    container.singleton(Clock, () => new SystemClock())
    container.singleton(Reader, async () => new WriterReader(await container.make(Database)))

    container.singleton(CatalogueCache, async () => {
      const cache: CacheService = await container.make('cache.manager')
      const hasReplica = config.get('catalog.hasReplica', false)
      const mayTake = hasReplica ? REPLICA_MAY_TAKE : null
      return new TwoTierCatalogueCache(cache, await container.make('logger'), mayTake)
    })

    container.singleton(ImageDisk, async () => {
      const drive: DriveService = await container.make('drive.manager')
      return new DriveImageDisk(drive.use())
    })

    container.singleton(
      Subscriptions,
      () => new Subscriptions(SUBSCRIPTIONS, (handler) => container.make(handler))
    )
    container.singleton(Doorbell, async () => new RedisDoorbell(await this.#stateRedis()))
    container.singleton(PlacingSlots, async () => {
      const { manager, primaryConnectionName } = await container.make(Database)
      const connections = manager.get(primaryConnectionName)?.config.pool?.max
      return PlacingSlots.forPool(connections, config.get('orders.placingMaxWait'))
    })
    container.singleton(SoldOutHints, () => new SoldOutHints())
    container.singleton(ReturnSettings, () => config.get<ReturnSettings>('returns'))
    container.singleton(PaymentSettings, () => config.get<PaymentSettings>('payments'))
    container.singleton(PaymentProvider, async () => (await this.#stripe()).provider)
    container.singleton(DisputeProvider, async () => (await this.#stripe()).disputeProvider)
    container.singleton(RefundProvider, async () => (await this.#stripe()).refundProvider)
    container.singleton(ProviderBooks, async () => (await this.#stripe()).books)
    container.singleton(WebhookReader, async () => (await this.#stripe()).webhookReader)

    container.singleton(
      CustomerKey,
      async () => new CustomerKey((await container.make(PaymentSettings)).appKey)
    )

    container.singleton(TaxRates, async () => new TaxRates(await container.make(Database)))
    container.singleton(TaxProvider, () => new TableTaxProvider())
    container.singleton(
      ShippingTariffs,
      async () => new ShippingTariffs(await container.make(Database))
    )

    container.singleton(IdentitySettings, () => config.get<IdentitySettings>('identity'))
    container.singleton(AccessTokens, async () => {
      return new OidcAccessTokens(
        await container.make(IdentitySettings),
        await container.make(Clock)
      )
    })

    container.singleton(SignIn, async () => {
      return new OidcSignIn(await container.make(IdentitySettings), await container.make(Clock))
    })
    container.singleton(Sessions, async () => {
      return new Sessions(await this.#stateRedis(), await container.make(Clock))
    })

    container.singleton(Seller, () => config.get<Seller>('seller'))
    container.singleton(InvoiceStore, async () => {
      const drive: DriveService = await container.make('drive.manager')
      return new DriveInvoiceStore(drive.use())
    })

    container.singleton(ShopIdentity, () => config.get<ShopIdentity>('shop'))
    container.singleton(Mailer, async () => {
      const mail: MailService = await container.make('mail.manager')
      return new SmtpMailer(mail, await container.make(ShopIdentity))
    })
  }

  boot() {
    this.app.terminating(async () => {
      const redis: RedisLines = await this.app.container.make('redis')
      await dropLinesThatAreDown(redis)
    })
  }

  async #stateRedis(): Promise<RedisConnection> {
    const redis: StateRedis = await this.app.container.make('redis')
    return redis.connection('state')
  }

  /** Stripe behind the ports of payments, made once: its parts share one budget of requests. */
  #stripe(): Promise<ReturnType<typeof createStripe>> {
    this.#stripeOnce ??= this.#connectToStripe()
    return this.#stripeOnce
  }

  async #connectToStripe() {
    const { container } = this.app
    const settings = await container.make(PaymentSettings)
    const clock = await container.make(Clock)
    return createStripe({ settings, clock, redis: await this.#stateRedis() })
  }
}
