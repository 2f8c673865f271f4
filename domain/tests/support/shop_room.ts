import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { Container } from '@adonisjs/core/container'
import { Database } from '@adonisjs/lucid/database'
import type Stripe from 'stripe'
import { createSandbox, type Sandbox } from '@holdfast/sandbox'
import { CatalogueCache } from '../../src/catalog/index.ts'
import { InvoiceStore, Seller } from '../../src/invoices/index.ts'
import { Mailer, ShopIdentity } from '../../src/notifications/index.ts'
import { PlacingSlots, ReturnSettings } from '../../src/orders/index.ts'
import {
  ClaimDeliveries,
  DeliverEvent,
  Doorbell,
  queueOf,
  SilentDoorbell,
  Subscriptions,
  type DeliveryOutcome,
  type SubscriptionTable,
} from '../../src/outbox/index.ts'
import {
  PaymentProvider,
  PaymentSettings,
  ProviderBooks,
  ReceiveWebhook,
  RefundProvider,
  DisputeProvider,
  WebhookReader,
} from '../../src/payments/index.ts'
import { LocalBudget } from '../../src/payments/stripe/local_budget.ts'
import { StripeBooks } from '../../src/payments/stripe/stripe_books.ts'
import { createStripeClient } from '../../src/payments/stripe/stripe_client.ts'
import { StripeDisputeProvider } from '../../src/payments/stripe/stripe_dispute_provider.ts'
import { StripePaymentProvider } from '../../src/payments/stripe/stripe_payment_provider.ts'
import { StripeRefundProvider } from '../../src/payments/stripe/stripe_refund_provider.ts'
import { StripeWebhookReader } from '../../src/payments/stripe/stripe_webhook_reader.ts'
import { CustomerKey } from '../../src/promotions/index.ts'
import { Clock, Reader, SystemClock, WriterReader } from '../../src/shared/index.ts'
import { ShippingTariffs } from '../../src/shipping/index.ts'
import { SUBSCRIPTIONS } from '../../src/subscriptions.ts'
import { TableTaxProvider, TaxProvider, TaxRates } from '../../src/taxes/index.ts'
import { NoCache } from './catalogue.ts'
import { testDatabase, type TestDatabase } from './database.ts'
import { FilingCabinet, PostBox, SandboxClock, SELLER } from './stand_ins.ts'

interface Premises {
  readonly database: TestDatabase
  readonly sandbox: Sandbox
  /** Where the sandbox sends its webhooks. */
  readonly hook: Server
  /** What Stripe was asked, with the status of its answer. */
  readonly calls: string[]
}

/**
 * The whole domain on a real database, with the sandbox's Stripe. Nothing happens by itself: webhooks are delivered,
 * deliveries made and time moved when the test says so.
 */
export class ShopRoom {
  readonly postBox = new PostBox()
  readonly cabinet = new FilingCabinet()
  readonly container = new Container<Record<never, never>>()
  readonly database: TestDatabase
  readonly sandbox: Sandbox
  readonly calls: readonly string[]
  readonly clock: Clock
  readonly settings: PaymentSettings
  /** Stripe's own SDK, for what the shop never asks. */
  readonly stripe: Stripe
  readonly #premises: Premises
  readonly #hears: SubscriptionTable

  /** Most tests are about something else than invoices: unless asked to, the shop issues none. */
  protected constructor(premises: Premises, { invoices = false } = {}) {
    this.#premises = premises
    this.#hears = invoices ? SUBSCRIPTIONS : withoutInvoices()
    this.database = premises.database
    this.sandbox = premises.sandbox
    this.calls = premises.calls
    this.clock = new SandboxClock(this.sandbox)
    this.settings = new PaymentSettings(
      'http://localhost:8080',
      'sk_test_sandbox',
      'whsec_sandbox_development',
      this.sandbox.url,
      'an application key that is only for tests'
    )
    this.stripe = createStripeClient(this.settings)
    this.#bind()
    premises.hook.on('request', async (request, response) => {
      const body = (await request.toArray()).join('')
      const signature = request.headers['stripe-signature']
      const receive = await this.make(ReceiveWebhook)
      const received = await receive.execute(body, String(signature))
      response.writeHead(received.ok ? 200 : 400).end()
    })
  }

  protected static async rent(): Promise<Premises> {
    const database = await testDatabase()
    const hook = createServer().listen(0, '127.0.0.1')
    await once(hook, 'listening')
    const { port } = hook.address() as AddressInfo
    const webhookUrl = `http://127.0.0.1:${port}`
    const calls: string[] = []
    const log = { info: (_part: string, line: string) => void calls.push(line), error: () => {} }
    const sandbox = await createSandbox({ stripe: { webhookUrl, webhooks: 'held' }, log })
    return { database, sandbox, hook, calls }
  }

  get db(): Database {
    return this.database.db
  }

  make<T>(target: abstract new (...dependencies: never[]) => T): Promise<T> {
    return this.container.make(target as never)
  }

  /** As on the first day: no orders, no time passed, nothing remembered. */
  async clear(): Promise<void> {
    this.sandbox.stripe.control.reset()
    this.sandbox.stripe.webhooks.behaviour.mode = 'held'
    this.sandbox.stripe.clock.freeze()
    this.postBox.mails.length = 0
    this.cabinet.files.clear()
    this.#premises.calls.length = 0
    await this.database.reset()
    this.#bind()
  }

  async close(): Promise<void> {
    await this.sandbox.stop()
    this.#premises.hook.close()
  }

  /** Delivers what Stripe has to tell, then everything that follows from it. */
  async hear(): Promise<DeliveryOutcome[]> {
    await this.sandbox.stripe.webhooks.deliverAll()
    return this.deliver()
  }

  /** One round of the relay: delivers what is due now. */
  async deliverRound(): Promise<DeliveryOutcome[]> {
    const due = await (await this.make(ClaimDeliveries)).execute(100)
    const deliverEvent = await this.make(DeliverEvent)
    const outcomes: DeliveryOutcome[] = []
    for (const delivery of due) outcomes.push(await deliverEvent.execute(delivery))
    return outcomes
  }

  /** One round of the relay, everything side by side. */
  async deliverAtOnce(): Promise<DeliveryOutcome[]> {
    const due = await (await this.make(ClaimDeliveries)).execute(100)
    const deliverEvent = await this.make(DeliverEvent)
    return Promise.all(due.map((delivery) => deliverEvent.execute(delivery)))
  }

  /** Makes every delivery that is due, and those that follow from them. */
  async deliver(): Promise<DeliveryOutcome[]> {
    const outcomes: DeliveryOutcome[] = []
    for (;;) {
      const round = await this.deliverRound()
      if (round.length === 0) return outcomes
      outcomes.push(...round)
    }
  }

  #bind(): void {
    const { container, clock, settings, stripe } = this
    const budget = new LocalBudget({ account: 100, endpoint: 25 }, clock)
    container.bindValue(Database, this.db)
    container.bindValue(Clock, clock)
    container.bindValue(Reader, new WriterReader(this.db))
    container.bindValue(CatalogueCache, new NoCache())
    container.bindValue(PlacingSlots, PlacingSlots.forPool(16))
    container.bindValue(ReturnSettings, new ReturnSettings(30))
    container.bindValue(PaymentSettings, settings)
    container.bindValue(PaymentProvider, new StripePaymentProvider(stripe, budget))
    container.bindValue(ProviderBooks, new StripeBooks(stripe, budget))
    container.bindValue(DisputeProvider, new StripeDisputeProvider(stripe, budget))
    container.bindValue(RefundProvider, new StripeRefundProvider(stripe, budget))
    container.bindValue(
      WebhookReader,
      // Signatures carry the system's time, whatever the sandbox's clock says.
      new StripeWebhookReader(stripe.webhooks, settings.webhookSecret, new SystemClock())
    )
    container.bindValue(Doorbell, new SilentDoorbell())
    container.bindValue(
      Subscriptions,
      new Subscriptions(this.#hears, (handler) => this.make(handler))
    )
    container.bindValue(CustomerKey, new CustomerKey(settings.appKey))
    container.bindValue(TaxRates, new TaxRates(this.db))
    container.bindValue(TaxProvider, new TableTaxProvider())
    container.bindValue(ShippingTariffs, new ShippingTariffs(this.db))
    container.bindValue(Mailer, this.postBox)
    container.bindValue(InvoiceStore, this.cabinet)
    container.bindValue(Seller, SELLER)
    const shop = new ShopIdentity(
      'Pomander',
      'http://localhost:8080',
      'hello@pomander.example',
      'staff@pomander.example',
      ['Pomander Returns', '14 Lavender Yard', 'Bristol BS1 9ZZ', 'United Kingdom']
    )
    container.bindValue(ShopIdentity, shop)
  }
}

function withoutInvoices(): SubscriptionTable {
  const heard = Object.entries(SUBSCRIPTIONS).map(([type, handlers]) => {
    const others = Object.entries(handlers).filter(([name]) => queueOf(name) !== 'invoices')
    return [type, Object.fromEntries(others)]
  })
  return Object.fromEntries(heard)
}
