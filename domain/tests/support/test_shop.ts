import type { PayWith } from '@holdfast/sandbox'
import { add, ChangeLine, CreateCart, hashCartToken } from '../../src/carts/index.ts'
import { BookStock, ReleaseStock } from '../../src/inventory/index.ts'
import { ExpireDueOrders, PlaceOrder } from '../../src/orders/index.ts'
import { OpenDuePages, SendDueRefunds } from '../../src/payments/index.ts'
import { FreeCoupons } from '../../src/promotions/index.ts'
import { newId, type OrderId, type VariantId } from '../../src/shared/index.ts'
import { aProduct, aVariant, importProducts } from './catalogue.ts'
import { ShopRoom } from './shop_room.ts'

export { FilingCabinet, PostBox, SELLER } from './stand_ins.ts'

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

/** A shop with its people: what shoppers, Stripe and mishaps do in it. */
export class TestShop extends ShopRoom {
  #products = 0

  static async open(options: { invoices?: boolean } = {}): Promise<TestShop> {
    return new TestShop(await this.rent(), options)
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
    const freeCoupons = await this.make(FreeCoupons)
    const releaseStock = await this.make(ReleaseStock)
    await this.db.transaction(async (trx) => {
      await trx
        .from('orders.orders')
        .where('id', orderId)
        .update({ status: 'cancelled', cancel_reason: reason, version: 2 })
      await freeCoupons.execute(trx, orderId, this.clock.now())
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

const ADDRESS = {
  name: 'Ada Lovelace',
  line1: '12 St James’s Square',
  city: 'London',
  postcode: 'SW1Y 4JH',
  country: 'GB',
}
