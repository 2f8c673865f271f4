import { randomUUID } from 'node:crypto'

/** The variant that only the prober can buy (domain/src/catalog/domain/probe.ts). */
export const PROBE_VARIANT = '00000000-0000-7000-8000-00000000beef'

/** Longest that one step may take, in milliseconds: placing waits for the payment provider. */
const PATIENCE = 25_000

export interface Journey {
  /** The step that failed; undefined when all went well. */
  readonly failedAt?: string
  readonly reason?: string
  /** The release that answered, as the pods name it. */
  readonly release: string
}

/** Nobody lives there: RFC 2606 keeps the name free, and no mail is sent to it. */
const PERSON = {
  email: 'prober@holdfast.invalid',
  shippingAddress: {
    name: 'Prober',
    line1: '1 Nowhere Lane',
    city: 'London',
    postcode: 'SW1A 1AA',
    country: 'GB',
  },
}

type Json = Record<string, unknown>

class Failed extends Error {}

/**
 * One purchase, as a shopper makes it through the API, up to the payment page; then the order is cancelled. Nothing is
 * paid, no unit leaves the shelf.
 *
 * @param api origin of the API's newest pods
 * @param token proves to the API that this is the prober
 */
export async function buy(api: string, token: string): Promise<Journey> {
  let release = 'unknown'
  let step = 'browse'
  const headers: Record<string, string> = { 'x-prober-token': token }

  const ask = async (method: string, path: string, status: number, body?: Json): Promise<Json> => {
    const response = await fetch(`${api}/api/v1${path}`, {
      method,
      headers: {
        ...headers,
        ...(body ? { 'content-type': 'application/json' } : {}),
        // Each purchase is a new shopper's: it may meet another pod than the last.
        connection: 'close',
      },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    })
    release = response.headers.get('x-release') ?? release
    const text = await response.text()
    if (response.status !== status) {
      throw new Failed(`${method} ${path} answered ${response.status}: ${text.slice(0, 200)}`)
    }
    return text === '' ? {} : object(JSON.parse(text))
  }

  try {
    check(
      Array.isArray((await ask('GET', '/products?perPage=24', 200)).data),
      'no list of products'
    )
    await ask('GET', '/categories', 200)

    step = 'cart'
    const cart = await ask('POST', '/carts', 201)
    headers['x-cart-token'] = text(cart.token)
    const line = { variantId: PROBE_VARIANT, quantity: 1 }
    const filled = object((await ask('POST', '/cart/lines', 200, line)).data)
    check(list(filled.lines).length === 1, 'the cart does not hold what was put into it')

    step = 'place'
    const [option] = list((await ask('GET', '/cart/shipping-options?country=GB', 200)).data)
    headers['idempotency-key'] = randomUUID()
    const checkout = { ...PERSON, shippingOption: object(option).id }
    const placed = object((await ask('POST', '/checkouts', 201, checkout)).data)
    const order = object(placed.order)
    headers['x-order-token'] = text(placed.accessToken)
    check(
      order.status === 'open' || order.status === 'placed',
      `the order is ${String(order.status)}`
    )

    step = 'pay'
    const page =
      placed.paymentUrl ??
      object((await ask('POST', `/orders/${text(order.id)}/payment`, 200)).data).paymentUrl
    check(typeof page === 'string', 'there is no payment page')

    step = 'cancel'
    await ask('POST', `/orders/${text(order.id)}/cancel`, 200)
    const after = object((await ask('GET', `/orders/${text(order.id)}`, 200)).data)
    check(
      after.status === 'cancelled',
      `the order is ${String(after.status)} after it was cancelled`
    )
    return { release }
  } catch (error) {
    return {
      release,
      failedAt: step,
      reason: error instanceof Error ? error.message : String(error),
    }
  }
}

const PAGES = ['/', '/search?q=mug', '/cart']

/** What a shopper looks at before buying. @throws where a page is not whole */
export async function browse(web: string): Promise<void> {
  for (const path of PAGES) {
    const response = await fetch(web + path, {
      headers: { connection: 'close' },
      signal: AbortSignal.timeout(PATIENCE),
    })
    const html = await response.text()
    check(response.ok, `${path} answered ${response.status}`)
    check(html.includes('</html>'), `${path} is not a whole page`)
  }
}

function check(holds: boolean, otherwise: string): void {
  if (!holds) throw new Failed(otherwise)
}

function object(value: unknown): Json {
  if (typeof value !== 'object' || value === null)
    throw new Failed('an answer is not what it should be')
  return { ...value }
}

function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new Failed('an answer is not the list that it should be')
  return value
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new Failed('an answer lacks what it should tell')
  return value
}
