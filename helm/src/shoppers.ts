import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { at, listAt } from './cluster.ts'

/** Longest that a shopper waits for an answer, in milliseconds. */
const PATIENCE = 30_000

/** What a payment may take to be known of, on a machine that has its hands full: late is not lost. */
const SETTLED_SECONDS = 180

interface Asked {
  readonly at: number
  readonly what: string
  /** 0 where there was no answer at all. */
  readonly status: number
}

interface Bought {
  readonly id: string
  readonly token: string
  readonly isPaid: boolean
}

/**
 * Shoppers who look around and buy, one after the other, each with a cart and an address of their own. They note how every
 * request ended, and every order that they were told they have.
 */
export class Shoppers {
  readonly asked: Asked[] = []
  readonly bought: Bought[] = []
  readonly #shop: string
  readonly #providers: string
  readonly #pauseMs: number
  #isOpen = false
  #loops: Promise<void>[] = []
  #people = 0
  /** Of those that were bought, how many have been looked for already. */
  #looked = 0

  constructor(shop: string, providers: string, pauseMs = 150) {
    this.#shop = shop
    this.#providers = providers
    this.#pauseMs = pauseMs
  }

  start(count: number): void {
    this.#isOpen = true
    this.#loops = Array.from({ length: count }, () => this.#goOn())
  }

  /** Lets everybody finish what they are at. */
  async stop(): Promise<void> {
    this.#isOpen = false
    await Promise.all(this.#loops)
  }

  /** Requests of a stretch of time, and those of them that failed by the shop's fault. */
  between(from: number, to: number): { count: number; failed: Asked[] } {
    const asked = this.asked.filter((one) => one.at >= from && one.at <= to)
    return {
      count: asked.length,
      failed: asked.filter(({ status }) => status === 0 || status >= 500),
    }
  }

  /** Orders that shoppers have and the shop does not know, or does not know to be paid. */
  async lost(): Promise<string[]> {
    const lost: string[] = []
    for (const { id, token, isPaid } of this.bought.slice(this.#looked)) {
      if (!(await this.#isKnown(id, token, isPaid))) lost.push(id)
    }
    this.#looked = this.bought.length
    return lost
  }

  async #isKnown(id: string, token: string, isPaid: boolean): Promise<boolean> {
    for (let tries = 0; tries < SETTLED_SECONDS; tries++) {
      const answer = await this.#ask(
        'GET',
        `/api/v1/orders/${id}`,
        { 'x-order-token': token },
        undefined,
        false
      )
      const status = at(answer.body, 'data', 'paymentStatus')
      if (answer.status === 200 && (!isPaid || status === 'paid')) return true
      await wait(1_000)
    }
    return false
  }

  async #goOn(): Promise<void> {
    while (this.#isOpen) {
      await this.#shopOnce()
      await wait(this.#pauseMs)
    }
  }

  /** Whoever meets a failure goes away; the next one comes. */
  async #shopOnce(): Promise<void> {
    const number = ++this.#people
    const headers: Record<string, string> = {
      'x-forwarded-for': `198.18.${(number >> 8) & 255}.${number & 255}`,
    }
    const ask = (method: string, path: string, body?: object) =>
      this.#ask(method, `/api/v1${path}`, headers, body, true)

    await this.#ask('GET', '/', headers, undefined, true)
    const list = await ask(
      'GET',
      '/products?inStock=true&perPage=24&page=' + String(1 + (number % 5))
    )
    const cards = listAt(list.body, 'data')
    const slug = at(cards[number % Math.max(1, cards.length)], 'slug')
    if (typeof slug !== 'string') return
    await this.#ask('GET', `/p/${slug}`, headers, undefined, true)
    const product = await ask('GET', `/products/${slug}`)
    const variant = listAt(product.body, 'data', 'variants').find(
      (one) => at(one, 'available') === true
    )
    const cart = await ask('POST', '/carts')
    const token = at(cart.body, 'token')
    if (variant === undefined || typeof token !== 'string') return
    headers['x-cart-token'] = token
    const added = await ask('POST', '/cart/lines', { variantId: at(variant, 'id'), quantity: 1 })
    if (added.status !== 200) return
    const options = await ask('GET', '/cart/shipping-options?country=GB')
    headers['idempotency-key'] = randomUUID()
    const placed = await ask('POST', '/checkouts', {
      email: `shopper-${number}@example.com`,
      shippingAddress: {
        name: 'Ada Lovelace',
        line1: '1 High Street',
        city: 'London',
        postcode: 'N1 1AA',
        country: 'GB',
      },
      shippingOption: at(listAt(options.body, 'data')[0], 'id'),
    })
    if (placed.status !== 201) return
    const id = String(at(placed.body, 'data', 'order', 'id'))
    const order = { id, token: String(at(placed.body, 'data', 'accessToken')) }
    const isPaid = await this.#pay(at(placed.body, 'data', 'paymentUrl'))
    this.bought.push({ ...order, isPaid })
    headers['x-order-token'] = order.token
    await ask('GET', `/orders/${id}`)
  }

  /** On the provider's page, which is not the shop's to answer for. */
  async #pay(page: unknown): Promise<boolean> {
    const session = typeof page === 'string' ? /cs_[A-Za-z0-9_]+/.exec(page)?.[0] : undefined
    if (session === undefined) return false
    const answer = await this.#send(
      'POST',
      `${this.#providers}/control/sessions/${session}/pay`,
      {},
      {}
    )
    return answer.status === 200 && at(answer.body, 'kind') === 'paid'
  }

  async #ask(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body: object | undefined,
    isNoted: boolean
  ) {
    const startedAt = Date.now()
    const answer = await this.#send(method, this.#shop + path, headers, body)
    if (isNoted)
      this.asked.push({
        at: startedAt,
        what: `${method} ${path.split('?')[0]}`,
        status: answer.status,
      })
    return answer
  }

  async #send(
    method: string,
    url: string,
    headers: Readonly<Record<string, string>>,
    body: object | undefined
  ): Promise<{ status: number; body: unknown }> {
    try {
      const response = await fetch(url, {
        method,
        headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
        body: body && JSON.stringify(body),
        signal: AbortSignal.timeout(PATIENCE),
      })
      const text = await response.text()
      return { status: response.status, body: /^[{[]/.test(text) ? JSON.parse(text) : text }
    } catch {
      return { status: 0, body: undefined }
    }
  }
}
