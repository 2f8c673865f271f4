import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { Container } from '@adonisjs/core/container'
import { Database } from '@adonisjs/lucid/database'
import type Stripe from 'stripe'
import { createSandbox, type PayWith, type Sandbox } from '@holdfast/sandbox'
import { CatalogueCache } from '../../src/catalog/index.ts'
import { add, ChangeLine, CreateCart, hashCartToken } from '../../src/carts/index.ts'
import { BookStock, ReleaseStock } from '../../src/inventory/index.ts'
import { InvoiceStore, Seller } from '../../src/invoices/index.ts'
import { Mailer, ShopIdentity, type Mail } from '../../src/notifications/index.ts'
import { ExpireDueOrders, PlaceOrder, PlacingSlots } from '../../src/orders/index.ts'
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
  OpenDuePages,
  PaymentProvider,
  PaymentSettings,
  ReceiveWebhook,
  RefundProvider,
  SendDueRefunds,
  WebhookReader,
} from '../../src/payments/index.ts'
import { LocalBudget } from '../../src/payments/stripe/local_budget.ts'
import { createStripeClient } from '../../src/payments/stripe/stripe_client.ts'
import { StripePaymentProvider } from '../../src/payments/stripe/stripe_payment_provider.ts'
import { StripeRefundProvider } from '../../src/payments/stripe/stripe_refund_provider.ts'
import { StripeWebhookReader } from '../../src/payments/stripe/stripe_webhook_reader.ts'
import { Clock, newId, SystemClock, type OrderId, type VariantId } from '../../src/shared/index.ts'
import { SUBSCRIPTIONS } from '../../src/subscriptions.ts'
import { aProduct, aVariant, importProducts, NoCache } from './catalogue.ts'
import { testDatabase, type TestDatabase } from './database.ts'

/** The sandbox's time, so that the shop and Stripe always agree on it. It stands still until a test moves it. */
class SandboxClock extends Clock {
  constructor(private readonly sandbox: Sandbox) {
    super()
  }

  now(): Date {
    return new Date(this.sandbox.stripe.clock.now())
  }
}

/** Keeps the mails that were handed over. */
export class PostBox extends Mailer {
  readonly mails: Mail[] = []

  async send(mail: Mail): Promise<void> {
    this.mails.push(mail)
  }
}

/** Keeps the files of invoices in memory. */
export class FilingCabinet extends InvoiceStore {
  readonly files = new Map<string, Buffer>()

  async read(key: string): Promise<Buffer | null> {
    return this.files.get(key) ?? null
  }

  async write(key: string, bytes: Uint8Array): Promise<void> {
    this.files.set(key, Buffer.from(bytes))
  }
}

export interface PlacedForTest {
  readonly orderId: OrderId
  readonly paymentUrl: string | null
  readonly variantIds: VariantId[]
  readonly cartToken: string
}

interface OrderForTest {
  /** How many different variants. */
  readonly lines?: number
  readonly quantity?: number
  /** Units of each variant on the shelf. */
  readonly stock?: number
}

/**
 * The whole domain on a real database, with the sandbox's Stripe. Nothing happens by itself: webhooks are delivered,
 * deliveries made and time moved when the test says so.
 */
export class TestShop {
  readonly postBox = new PostBox()
  readonly cabinet = new FilingCabinet()
  readonly container = new Container<Record<never, never>>()
  readonly clock: Clock
  readonly settings: PaymentSettings
  /** Stripe's own SDK, for what the shop never asks. */
  readonly stripe: Stripe
  #products = 0

  private constructor(
    readonly database: TestDatabase,
    readonly sandbox: Sandbox,
    private readonly hook: Server,
    /** What Stripe was asked, with the status of its answer. */
    readonly calls: string[],
    private readonly hears: SubscriptionTable
  ) {
    this.clock = new SandboxClock(sandbox)
    this.settings = new PaymentSettings(
      'http://localhost:8080',
      'sk_test_sandbox',
      'whsec_sandbox_development',
      sandbox.url,
      'an application key that is only for tests'
    )
    this.stripe = createStripeClient(this.settings)
    this.reset()
  }

  /** Most tests are about something else than invoices: unless asked to, the shop issues none. */
  static async open({ invoices = false } = {}): Promise<TestShop> {
    const database = await testDatabase()
    const hook = createServer().listen(0, '127.0.0.1')
    await once(hook, 'listening')
    const { port } = hook.address() as AddressInfo
    const webhookUrl = `http://127.0.0.1:${port}`
    const calls: string[] = []
    const log = { info: (_part: string, line: string) => void calls.push(line), error: () => {} }
    const sandbox = await createSandbox({ stripe: { webhookUrl, webhooks: 'held' }, log })
    const shop = new TestShop(
      database,
      sandbox,
      hook,
      calls,
      invoices ? SUBSCRIPTIONS : withoutInvoices()
    )
    hook.on('request', async (request, response) => {
      const body = (await request.toArray()).join('')
      const signature = request.headers['stripe-signature']
      const receive = await shop.make(ReceiveWebhook)
      const received = await receive.execute(body, String(signature))
      response.writeHead(received.ok ? 200 : 400).end()
    })
    return shop
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
    this.calls.length = 0
    await this.database.reset()
    this.reset()
  }

  async close(): Promise<void> {
    await this.sandbox.stop()
    this.hook.close()
  }

  /** Places an order of new variants at £5 each, and opens its page. */
  async placeOrder(wanted: OrderForTest = {}): Promise<PlacedForTest> {
    const { lines = 1, quantity = 1, stock = 10 } = wanted
    const variantIds = await this.#stock(lines, stock)
    const { token } = await (await this.make(CreateCart)).execute()
    const changeLine = await this.make(ChangeLine)
    for (const variantId of variantIds) {
      await changeLine.execute({ token: hashCartToken(token), variantId, change: add(quantity) })
    }
    return { ...(await this.place(token)), variantIds, cartToken: token }
  }

  async place(cartToken: string, email = 'ada@example.com') {
    const placeOrder = await this.make(PlaceOrder)
    const placed = await placeOrder.execute({
      token: hashCartToken(cartToken),
      key: newId(),
      checkout: { email, shippingAddress: ADDRESS, shippingOption: 'standard' },
    })
    if (!placed.ok) throw new Error(`Not placed: ${placed.error.code}`)
    const { order, paymentUrl } = placed.value
    return { orderId: order.id, paymentUrl }
  }

  /** The page's id at Stripe. */
  async sessionOf(orderId: OrderId): Promise<string> {
    const [attempt] = await this.db
      .from('payments.payment_attempts')
      .where('order_id', orderId)
      .orderBy('attempt_no', 'desc')
    return attempt.session_id
  }

  /** The shopper pays on the order's page. @returns the page's id */
  async pay(orderId: OrderId, how?: PayWith): Promise<string> {
    const id = await this.sessionOf(orderId)
    this.sandbox.stripe.control.pay(id, how)
    return id
  }

  /** A second page for the same order while the first is open: as if Stripe's list had not shown it when we looked. */
  async anotherPage(orderId: OrderId): Promise<void> {
    await this.db.from('payments.payment_attempts').where('order_id', orderId).update({
      state: 'pending',
      session_id: null,
      url: null,
      first_sent_at: null,
      look_first: true,
    })
    await (await this.make(OpenDuePages)).execute()
    this.sandbox.stripe.clock.advance(60)
    await (await this.make(OpenDuePages)).execute()
    await (await this.make(OpenDuePages)).execute()
  }

  /** Stripe closes no page by itself, however late it gets. */
  holdPagesOpen(): void {
    const day = Math.floor(this.clock.now().getTime() / 1000) + 86_400
    for (const session of this.sandbox.stripe.control.describe().sessions) session.expires_at = day
  }

  /** What Stripe has to tell never arrives. */
  loseWebhooks(): void {
    const { webhooks } = this.sandbox.stripe
    for (const { eventId } of webhooks.held()) webhooks.drop(eventId)
    webhooks.behaviour.drop = true
  }

  /** As if whoever asked Stripe had died before writing down the answer. */
  async forgetItsPage(orderId: OrderId): Promise<void> {
    await this.db
      .from('payments.payment_attempts')
      .where('order_id', orderId)
      .update({ state: 'pending', session_id: null, url: null })
  }

  /** As if whoever placed the order had died before asking for its page. */
  async forgetThatItWasSent(orderId: OrderId): Promise<void> {
    await this.db
      .from('payments.payment_attempts')
      .where('order_id', orderId)
      .update({ first_sent_at: null, claimed_until: null })
  }

  /** Cancels an order while its page stays open at Stripe, as no crash of ours can bring about. */
  async cancelBehindStripe(orderId: OrderId, reason: 'expired' | 'customer'): Promise<void> {
    const releaseStock = await this.make(ReleaseStock)
    await this.db.transaction(async (trx) => {
      await trx
        .from('orders.orders')
        .where('id', orderId)
        .update({ status: 'cancelled', cancel_reason: reason, version: 2 })
      await releaseStock.execute(trx, orderId)
    })
  }

  /** Somebody else buys all that is left. */
  async sellOut(variantIds: readonly VariantId[]): Promise<void> {
    const bookStock = await this.make(BookStock)
    await this.db.transaction((trx) =>
      bookStock.execute(trx, {
        kind: 'count',
        lines: variantIds.map((variantId) => ({ variantId, quantity: 0 })),
        reference: 'test',
      })
    )
  }

  /** Cancels what nobody has paid in time. */
  async expire(): Promise<number> {
    return (await this.make(ExpireDueOrders)).execute()
  }

  /** Sends back what has to go back. */
  async sendRefunds(): Promise<number> {
    return (await this.make(SendDueRefunds)).execute()
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

  reset(): void {
    const { container, clock, settings, stripe } = this
    const budget = new LocalBudget({ account: 100, endpoint: 25 }, clock)
    container.bindValue(Database, this.db)
    container.bindValue(Clock, clock)
    container.bindValue(CatalogueCache, new NoCache())
    container.bindValue(PlacingSlots, PlacingSlots.forPool(16))
    container.bindValue(PaymentSettings, settings)
    container.bindValue(PaymentProvider, new StripePaymentProvider(stripe, budget))
    container.bindValue(RefundProvider, new StripeRefundProvider(stripe, budget))
    container.bindValue(
      WebhookReader,
      // Signatures carry the system's time, whatever the sandbox's clock says.
      new StripeWebhookReader(stripe.webhooks, settings.webhookSecret, new SystemClock())
    )
    container.bindValue(Doorbell, new SilentDoorbell())
    container.bindValue(
      Subscriptions,
      new Subscriptions(this.hears, (handler) => this.make(handler))
    )
    container.bindValue(Mailer, this.postBox)
    container.bindValue(InvoiceStore, this.cabinet)
    container.bindValue(Seller, SELLER)
    const shop = new ShopIdentity('Pomander', 'http://localhost:8080', 'hello@pomander.example')
    container.bindValue(ShopIdentity, shop)
  }

  async #stock(variants: number, quantity: number): Promise<VariantId[]> {
    const code = `thing-${++this.#products}`
    const skus = Array.from({ length: variants }, (_, index) => `${code}-${index}`.toUpperCase())
    const product = aProduct(code, { variants: skus.map((sku) => aVariant(sku)) })
    const variantIds = await importProducts(this.db, [product])
    const bookStock = await this.make(BookStock)
    await this.db.transaction((trx) =>
      bookStock.execute(trx, {
        kind: 'receipt',
        lines: variantIds.map((variantId) => ({ variantId, quantity })),
        reference: 'test',
      })
    )
    return variantIds
  }
}

function withoutInvoices(): SubscriptionTable {
  const heard = Object.entries(SUBSCRIPTIONS).map(([type, handlers]) => {
    const others = Object.entries(handlers).filter(([name]) => queueOf(name) !== 'invoices')
    return [type, Object.fromEntries(others)]
  })
  return Object.fromEntries(heard)
}

export const SELLER = new Seller('HF', 'Europe/London', {
  brand: 'Pomander',
  name: 'Pomander Ltd',
  address: ['14 Lavender Yard', 'Bristol BS1 9ZZ', 'United Kingdom'],
  vatNumber: 'GB 123 4567 82',
  companyNumber: '01234567',
  email: 'hello@pomander.example',
})

const ADDRESS = {
  name: 'Ada Lovelace',
  line1: '12 St James’s Square',
  city: 'London',
  postcode: 'SW1Y 4JH',
  country: 'GB',
}
