import { setTimeout as sleep } from 'node:timers/promises'
import type { Random } from './random.ts'
import { textAt } from './json.ts'
import type { Tally } from './tally.ts'

export interface Answer {
  status: number
  body: unknown
  code: string
}

/** How long a shopper keeps trying: everything is up again long before. Milliseconds. */
const PATIENCE = 120_000

/** Refusals that say "not now": asking again is right. */
const ASK_AGAIN = new Set(['idempotency_in_progress', 'rate_limited'])

/** Somebody's browser: behind the load balancer, with an address and a cart of its own. */
export class ShopClient {
  readonly #url: string
  readonly #random: Random
  readonly #tally: Tally
  readonly #address: string
  #headers: Record<string, string> = {}

  constructor(url: string, random: Random, tally: Tally) {
    this.#url = `${url}/api/v1`
    this.#random = random
    this.#tally = tally
    this.#address = `10.${[0, 0, 0].map(() => random.between(1, 250)).join('.')}`
  }

  /** Shows this token from now on. */
  remember(header: 'authorization' | 'x-cart-token' | 'x-order-token', token: string): void {
    this.#headers = { ...this.#headers, [header]: token }
  }

  /**
   * Asks again after everything that leaves open whether it was done: no answer, and every 5xx.
   *
   * @throws Error when the shop does not come back
   */
  async ask(
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {}
  ): Promise<Answer> {
    const deadline = performance.now() + PATIENCE
    for (let asked = 1; ; asked++) {
      const answer = await this.#once(method, path, body, headers)
      if (answer && answer.status < 500 && !ASK_AGAIN.has(answer.code)) return answer
      this.#tally.add(`again ${answer ? answer.code || answer.status : 'no answer'}`)
      if (performance.now() > deadline) {
        throw new Error(`${method} ${path} was not done in ${PATIENCE / 1000} s`)
      }
      await sleep(this.#random.between(100, 400) * Math.min(asked, 5))
    }
  }

  async #once(
    method: string,
    path: string,
    body: object | undefined,
    headers: Record<string, string>
  ): Promise<Answer | null> {
    try {
      const response = await fetch(`${this.#url}${path}`, {
        method,
        headers: {
          'content-type': 'application/json',
          'x-forwarded-for': this.#address,
          ...this.#headers,
          ...headers,
        },
        body: body && JSON.stringify(body),
        signal: AbortSignal.timeout(30_000),
      })
      const text = await response.text()
      const answer: unknown = text.startsWith('{') ? JSON.parse(text) : null
      this.#tally.add(`answers ${response.status}`)
      return { status: response.status, body: answer, code: textAt(answer, 'code') }
    } catch {
      return null
    }
  }
}
