import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { add, ChangeLine, CreateCart, hashCartToken } from '@holdfast/domain/carts'
import { ImportCatalogue } from '@holdfast/domain/catalog'
import { BookStock } from '@holdfast/domain/inventory'
import { PlaceOrder } from '@holdfast/domain/orders'
import { PaymentSettings, ReceiveWebhook } from '@holdfast/domain/payments'
import { newId, withTraceParent, type OrderId } from '@holdfast/domain/shared'
import { createSandbox, type Sandbox } from '@holdfast/sandbox'

/**
 * What a worker needs around it: the sandbox, a door for its webhooks, and something to sell. There is one for all tests of
 * a run: the domain connects to Stripe once, as in production, and would go on asking the first sandbox it met.
 */
export class ShopForTests {
  static #only: Promise<ShopForTests> | null = null
  /** The trace that webhooks belong to, as the API makes one of each request. */
  traceParent: string | undefined

  private constructor(
    readonly sandbox: Sandbox,
    private readonly door: Server
  ) {}

  static open(): Promise<ShopForTests> {
    this.#only ??= this.#start()
    return this.#only
  }

  /** At the end of the run. */
  static async close(): Promise<void> {
    const shop = await this.#only
    await shop?.sandbox.stop()
    shop?.door.close()
  }

  static async #start(): Promise<ShopForTests> {
    const door = createServer().listen(0, '127.0.0.1')
    await once(door, 'listening')
    const { port } = door.address() as AddressInfo
    const sandbox = await createSandbox({ stripe: { webhookUrl: `http://127.0.0.1:${port}` } })
    const settings = new PaymentSettings(
      'http://localhost:8080',
      'sk_test_sandbox',
      'whsec_sandbox_development',
      sandbox.url,
      'an application key that is only for tests'
    )
    app.container.bindValue(PaymentSettings, settings)
    const shop = new ShopForTests(sandbox, door)
    door.on('request', async (request, response) => {
      const body = (await request.toArray()).join('')
      const receive = await app.container.make(ReceiveWebhook)
      const take = () => receive.execute(body, String(request.headers['stripe-signature']))
      const { traceParent } = shop
      const received = await (traceParent ? withTraceParent(traceParent, take) : take())
      response.writeHead(received.ok ? 200 : 400).end()
    })
    return shop
  }

  /** The environment of a worker that talks to this sandbox. */
  get environment(): Record<string, string> {
    return {
      STRIPE_API_URL: this.sandbox.url,
      STRIPE_SECRET_KEY: 'sk_test_sandbox',
      STRIPE_WEBHOOK_SECRET: 'whsec_sandbox_development',
      SMTP_URL: this.sandbox.smtpUrl,
    }
  }

  /** Places an order of one new thing. */
  async placeOrder(email: string): Promise<{ orderId: OrderId; sessionId: string }> {
    const { token } = await (await app.container.make(CreateCart)).execute()
    const changeLine = await app.container.make(ChangeLine)
    const cart = hashCartToken(token)
    await changeLine.execute({ token: cart, variantId: await aVariant(), change: add(1) })
    const placeOrder = await app.container.make(PlaceOrder)
    const placed = await placeOrder.execute({
      token: cart,
      key: newId(),
      checkout: { email, shippingAddress: ADDRESS, shippingOption: 'standard' },
    })
    if (!placed.ok) throw new Error(`Not placed: ${placed.error.code}`)
    const orderId = placed.value.order.id
    const [attempt] = await db.from('payments.payment_attempts').where('order_id', orderId)
    if (!attempt.session_id) throw new Error(`It has no payment page: ${attempt.last_error}`)
    return { orderId, sessionId: attempt.session_id }
  }

  /** The shopper pays, and Stripe has told so. */
  async pay(sessionId: string): Promise<void> {
    this.sandbox.stripe.control.pay(sessionId)
    await this.sandbox.stripe.webhooks.idle()
  }
}

/** A new product in stock. */
async function aVariant() {
  const slug = `thing-${newId()}`
  const variant = { sku: slug.toUpperCase(), name: '', options: {}, price: 500, weight: 250 }
  const importer = await app.container.make(ImportCatalogue)
  const bookStock = await app.container.make(BookStock)
  return db.transaction(async (trx) => {
    const [variantId] = await importer.execute(trx, {
      source: slug,
      version: slug,
      currency: 'GBP',
      categories: [{ slug, name: 'Things', description: '', parent: null }],
      attributes: [],
      products: [
        {
          code: slug,
          slug,
          name: 'A thing',
          description: 'A thing.',
          category: slug,
          taxClass: 'standard',
          popularity: 1,
          publishedAt: '2026-01-01T00:00:00Z',
          attributes: {},
          images: [],
          variants: [{ ...variant, image: 0 }],
          boughtTogether: [],
        },
      ],
    })
    if (!variantId) throw new Error('No variant came in')
    await bookStock.execute(trx, {
      kind: 'receipt',
      lines: [{ variantId, quantity: 10 }],
      reference: 'test',
    })
    return variantId
  })
}

const ADDRESS = {
  name: 'Ada Lovelace',
  line1: '12 St James’s Square',
  city: 'London',
  postcode: 'SW1Y 4JH',
  country: 'GB',
}
