import { setTimeout as sleep } from 'node:timers/promises'
import type { Random } from '@holdfast/sandbox/chaos'
import type { Wire, WireAnswer, WireRequest } from './wire.ts'

/** What all buyers share. */
export interface Sale {
  /** One for each API process. */
  readonly wires: readonly Wire[]
  readonly variantId: string
  /** Counts every answer by its status and code. */
  readonly count: (answer: string) => void
}

export interface Step {
  readonly outcome: 'won' | 'refused' | 'gave up'
  /** From the first request of this step to its last answer. Milliseconds. */
  readonly took: number
  /** When that answer came. */
  readonly at: number
}

/** How it ended for one buyer, and where. */
export interface Visit {
  readonly at: 'cart' | 'checkout'
  readonly step: Step
}

/** How long a person keeps trying. Milliseconds. */
const PATIENCE = 60_000

/** Problems that pass by themselves. */
const PASSES = new Set(['idempotency_in_progress', 'rate_limited'])

/** One person who wants one of what everybody wants: a cart of their own, an address of their own, one order. */
export class Buyer {
  readonly #sale: Sale
  readonly #random: Random
  readonly #number: number
  #turn: number
  #token = ''

  constructor(sale: Sale, random: Random, number: number) {
    this.#sale = sale
    this.#random = random
    this.#number = number
    this.#turn = number
  }

  async visits(): Promise<Visit> {
    const cart = await this.#step(() => ({ path: '/api/v1/carts', headers: {}, body: {} }))
    if (cart.step.outcome !== 'won') return { at: 'cart', step: cart.step }
    this.#token = tokenIn(cart.answer)

    const line = { variantId: this.#sale.variantId, quantity: 1 }
    const added = await this.#step(() => this.#own('/api/v1/cart/lines', line))
    if (added.step.outcome !== 'won') return { at: 'cart', step: added.step }

    const key = { 'idempotency-key': `sale-${this.#number}` }
    const placed = await this.#step(() => this.#own('/api/v1/checkouts', this.#checkout(), key))
    return { at: 'checkout', step: placed.step }
  }

  /** Asks until the answer is final, and waits as long as the shop asks for, and a little more, as browsers do. */
  async #step(request: () => WireRequest): Promise<{ step: Step; answer: WireAnswer | null }> {
    const started = performance.now()
    for (;;) {
      const answer = await this.#ask(request())
      const code = answer ? codeOf(answer) : 'no answer'
      this.#sale.count(answer ? `${answer.status} ${code}`.trim() : code)
      const now = performance.now()
      const took = now - started
      if (answer && answer.status < 300) return { answer, step: { outcome: 'won', took, at: now } }
      if (answer && answer.status < 500 && !PASSES.has(code)) {
        return { answer, step: { outcome: 'refused', took, at: now } }
      }
      if (took > PATIENCE) return { answer, step: { outcome: 'gave up', took, at: now } }
      await sleep((answer?.retryAfter || 1) * 1000 * (1 + this.#random.fraction() / 2))
    }
  }

  #ask(request: WireRequest): Promise<WireAnswer | null> {
    const { wires } = this.#sale
    const wire = wires[this.#turn++ % wires.length]
    if (!wire) throw new RangeError('There is no shop to ask')
    return wire.post({
      ...request,
      headers: { 'x-forwarded-for': this.#address, ...request.headers },
    })
  }

  #own(path: string, body: object, headers: Record<string, string> = {}): WireRequest {
    return { path, body, headers: { 'x-cart-token': this.#token, ...headers } }
  }

  get #address(): string {
    return `10.${(this.#number >> 16) & 255}.${(this.#number >> 8) & 255}.${this.#number & 255}`
  }

  #checkout() {
    return {
      email: `buyer-${this.#number}@sale.example`,
      shippingAddress: {
        name: `Buyer ${this.#number}`,
        line1: `${this.#number} High Street`,
        city: 'Leeds',
        postcode: 'LS1 1AA',
        country: 'GB',
      },
      shippingOption: 'standard',
    }
  }
}

function codeOf({ body }: WireAnswer): string {
  return /"code":"([a-z_]+)"/.exec(body)?.[1] ?? ''
}

function tokenIn(answer: WireAnswer | null): string {
  return /"token":"([^"]+)"/.exec(answer?.body ?? '')?.[1] ?? ''
}
