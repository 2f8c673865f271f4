import { setTimeout as sleep } from 'node:timers/promises'
import { numberAt, textAt } from './json.ts'
import { sessionOf, type Provider } from './provider.ts'
import type { Random } from './random.ts'
import { ShopClient, type Answer } from './shop_client.ts'
import type { Units } from './staff.ts'
import type { Tally } from './tally.ts'
import type { Told } from './told.ts'
import type { Warehouse } from './warehouse.ts'

/** What all shoppers share. */
export interface Surroundings {
  readonly url: string
  readonly provider: Provider
  readonly warehouse: Warehouse
  /** Codes that shoppers have heard of. */
  readonly coupons: readonly string[]
  readonly tally: Tally
  readonly told: Told
}

/** An order as its shopper knows it. */
export interface Placed {
  readonly id: string
  readonly key: string
  readonly paymentUrl: string
}

const ADDRESS = {
  name: 'Ada Lovelace',
  line1: '12 St James Square',
  city: 'London',
  postcode: 'SW1Y 4JH',
  country: 'GB',
}

/** How long somebody looks for a payment page that cannot be had yet. Milliseconds. */
const PAGE_PATIENCE = 60_000

/** What one person can do in the shop. */
export class Shopper {
  readonly random: Random
  readonly around: Surroundings
  readonly #client: ShopClient
  #keys = 0

  constructor(around: Surroundings, random: Random) {
    this.around = around
    this.random = random
    this.#client = new ShopClient(around.url, random, around.tally)
  }

  /** Takes a cart, and puts one of each of these into it. */
  async takeCart(variants: readonly string[]): Promise<void> {
    const { body } = await this.#client.ask('POST', '/carts')
    this.#client.remember('x-cart-token', textAt(body, 'token'))
    for (const variant of variants) await this.add(variant, 1)
  }

  /** Takes a cart and puts one to five of the things that everybody wants into it. */
  async fillCart(): Promise<void> {
    await this.takeCart([])
    const wanted = this.random.shuffle(this.around.warehouse.variants)
    for (const variant of wanted.slice(0, this.random.between(1, 5))) await this.add(variant)
    if (this.random.happens(0.25)) await this.changeCart()
    const { coupons } = this.around
    if (coupons.length > 0 && this.random.happens(0.3))
      await this.enterCoupon(this.random.pick(coupons))
  }

  async add(variantId: string, quantity = this.random.between(1, 2)): Promise<void> {
    const { code } = await this.#client.ask('POST', '/cart/lines', { variantId, quantity })
    if (code !== 'insufficient_stock') return
    this.around.tally.add('lines refused')
    await this.#wishForMore(variantId)
  }

  async enterCoupon(code: string): Promise<void> {
    const { status, code: why } = await this.#client.ask('POST', '/cart/coupons', { code })
    this.around.tally.add(`coupons ${status === 200 ? 'taken' : why || status}`)
  }

  /** Another quantity of one thing, or without it. */
  async changeCart(): Promise<void> {
    const variantId = this.random.pick(this.around.warehouse.variants)
    const path = `/cart/lines/${variantId}`
    if (this.random.happens(0.3)) await this.#client.ask('DELETE', path)
    else await this.add(variantId, 1)
  }

  /** @returns null when the shop refused */
  async placeOrder(key = this.newKey()): Promise<Placed | null> {
    const answer = await this.#client.ask('POST', '/checkouts', checkout(), {
      'idempotency-key': key,
    })
    return this.#placed(key, answer)
  }

  newKey(): string {
    this.#keys += 1
    return `chaos-${this.#keys}-${this.random.between(0, 1_000_000_000)}`
  }

  /** The page to pay on; null when there is none to come. */
  async paymentPage(order: Placed): Promise<string | null> {
    if (order.paymentUrl) return order.paymentUrl
    const deadline = performance.now() + PAGE_PATIENCE
    while (performance.now() < deadline) {
      const { status, body } = await this.#client.ask('POST', `/orders/${order.id}/payment`)
      const url = textAt(body, 'data', 'paymentUrl')
      if (url) return url
      if (status !== 200) return null
      await sleep(500)
    }
    this.around.tally.add('page never came')
    return null
  }

  /** Pays an order on its page. @returns whether the page took it */
  async pay(order: Placed, how: Readonly<Record<string, string>> = {}): Promise<boolean> {
    const page = await this.paymentPage(order)
    if (!page) return false
    const { provider, tally } = this.around
    const took = await provider.pay(sessionOf(page), how)
    tally.add(took ? `pages paid${how.debit ? ' by bank' : ''}` : 'pages closed before')
    return took
  }

  async decline(order: Placed): Promise<void> {
    const page = await this.paymentPage(order)
    if (page) await this.around.provider.decline(sessionOf(page))
  }

  async cancel(order: Placed): Promise<void> {
    const { status } = await this.#client.ask('POST', `/orders/${order.id}/cancel`)
    this.around.tally.add(status < 300 ? 'cancellations taken' : 'cancellations refused')
  }

  /** Asks to send everything back. @returns the return; null when that was refused */
  async sendBack(order: Placed, lines: readonly Units[]): Promise<string | null> {
    const body = { lines: lines.map((line) => ({ ...line, reason: 'changed_mind' })) }
    const headers = { 'idempotency-key': this.newKey() }
    const path = `/orders/${order.id}/returns`
    const { status, body: asked } = await this.#client.ask('POST', path, body, headers)
    this.around.tally.add(status === 201 ? 'returns asked for' : 'returns refused')
    return status === 201 ? textAt(asked, 'data', 'id') : null
  }

  /** Somebody at the shop gives money back in the provider's dashboard. */
  async isRefundedAtTheProvider(order: Placed, amount?: number): Promise<void> {
    const page = await this.paymentPage(order)
    const done = page && (await this.around.provider.refund(sessionOf(page), amount))
    this.around.tally.add(done ? 'dashboard refunds' : 'dashboard refunds refused')
  }

  /** Contests the payment with the bank, which makes up its mind at once, or later. */
  async contest(order: Placed): Promise<void> {
    const { provider, tally } = this.around
    const page = await this.paymentPage(order)
    const dispute = page && (await provider.dispute(sessionOf(page)))
    if (!dispute) return
    tally.add('disputes opened')
    if (this.random.happens(0.3)) return
    const outcome = this.random.happens(0.5) ? 'won' : 'lost'
    await provider.closeDispute(dispute, outcome)
    tally.add(`disputes ${outcome}`)
  }

  /** A key stands for its order for ever, also when the cart has long been bought. */
  async repeat({ id, key }: Placed): Promise<void> {
    const again = await this.placeOrder(key)
    if (again?.id === id) return
    this.around.told.broken(
      `key_forgotten: the key of order ${id} gave ${again?.id ?? 'a refusal'}`
    )
  }

  #placed(key: string, { status, body, code }: Answer): Placed | null {
    const { tally, told } = this.around
    if (status !== 201) {
      tally.add(`refusals ${code || status}`)
      return null
    }
    const id = textAt(body, 'data', 'order', 'id')
    this.#client.remember('x-order-token', textAt(body, 'data', 'accessToken'))
    told.orders.set(id, numberAt(body, 'data', 'order', 'total', 'amount'))
    return { id, key, paymentUrl: textAt(body, 'data', 'paymentUrl') }
  }

  async #wishForMore(variantId: string): Promise<void> {
    if (!this.random.happens(0.4)) return
    await this.around.warehouse.receive(variantId, this.random.between(2, 6))
  }
}

function checkout() {
  return { email: 'ada@example.com', shippingAddress: ADDRESS, shippingOption: 'standard' }
}
