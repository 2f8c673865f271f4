import http, { type RefinedResponse } from 'k6/http'
import { sleep } from 'k6'
import { Random } from '../../sandbox/src/chaos/random.ts'
import { failures, sheds } from './figures.ts'
import type { Step } from './steps.ts'

type Answer = RefinedResponse<'text'>

interface Asked {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly body?: object
  readonly headers?: Readonly<Record<string, string>>
}

/** The API's codes for “come again later”. */
const SHED = new Set(['overloaded', 'rate_limited', 'busy'])

/** How often a shed request is sent again, after the wait that the shop asks for. */
const RETRIES = 3

/** What is between two steps of a person, in seconds: most are quick, some read. */
const THINKING = { least: 1, mean: 4, most: 20 }

/**
 * One shopper: an address, a cart and a random generator of their own. Cookies are the virtual user's, so the native way
 * is taken: the cart's token in a header.
 */
export class Shop {
  readonly random: Random
  readonly #target: string
  readonly #think: number
  readonly #address: string
  #token = ''

  /** @param number tells shoppers apart, in the whole run */
  constructor(target: string, think: number, seed: number, number: number) {
    this.random = new Random(seed * 1_000_003 + number)
    this.#target = target
    this.#think = think
    // The load balancer adds its peer's address behind this one; the shop believes it as far as it trusts that peer.
    this.#address = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`
  }

  carries(token: string): void {
    this.#token = token
  }

  /**
   * Asks the API.
   *
   * @param step what the figures call it: a route, never an address
   */
  api(step: Step, path: string, asked: Asked = {}): Answer {
    return this.#ask(step, 'api', `${this.#target}/api/v1${path}`, asked)
  }

  /** Looks at a page of the web shop. */
  page(step: Step, path: string): Answer {
    return this.#ask(step, 'page', `${this.#target}${path}`, { headers: { accept: 'text/html' } })
  }

  /** Waits as people do, a little differently every time. */
  thinks(): void {
    if (this.#think === 0) return
    const { least, mean, most } = THINKING
    const seconds = Math.min(most, least - (mean - least) * Math.log(1 - this.random.fraction()))
    sleep(seconds * this.#think)
  }

  #ask(
    step: Step,
    kind: 'api' | 'page',
    address: string,
    { method = 'GET', body, headers = {} }: Asked
  ): Answer {
    for (let tried = 0; ; tried++) {
      const answer = http.request(method, address, body ? JSON.stringify(body) : null, {
        headers: {
          'content-type': 'application/json',
          'x-forwarded-for': this.#address,
          ...(this.#token === '' ? {} : { 'x-cart-token': this.#token }),
          ...headers,
        },
        tags: { kind, step, name: step },
        responseType: 'text',
        redirects: 0,
      })
      const isShed = SHED.has(codeOf(answer))
      failures.add(!isShed && (answer.status === 0 || answer.status >= 500), { step })
      if (!isShed) return answer
      sheds.add(1, { step })
      if (tried === RETRIES) return answer
      const asks = Number(answer.headers['Retry-After'] ?? 1)
      sleep(asks * (1 + this.random.fraction() / 2))
    }
  }
}

/** The problem's code; empty where there is no problem. */
export function codeOf({ status, body }: Answer): string {
  if (status < 400 || !body) return ''
  return /"code":"([a-z_]+)"/.exec(body)?.[1] ?? ''
}
