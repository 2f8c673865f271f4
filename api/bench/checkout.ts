import { setTimeout as sleep } from 'node:timers/promises'
import { StackError, until } from '@holdfast/sandbox/stack'

/** Where the shop under measurement is. */
export interface Place {
  readonly api: string
  readonly providers: string
}

/** A moment before and one after, in milliseconds of the clock. */
export interface Span {
  readonly from: number
  readonly to: number
}

export interface Checkout {
  /** Create the cart, add, ask for shipping options, place. */
  readonly placing: readonly Span[]
  /** From the payment to both mails: the confirmation, and the invoice. */
  readonly settling: Span
}

interface Card {
  readonly slug: string
}

interface Variant {
  readonly id: string
  readonly stock: string
}

const SETTLED_MS = 60_000
/** What follows a mail: the mark that it was sent. */
const AFTERMATH_MS = 500

/** Variants of the demo catalogue with enough in stock for what follows. */
export async function sellableVariants({ api }: Place, count: number): Promise<string[]> {
  const found: string[] = []
  for (let page = 1; found.length < count; page++) {
    const list = await read<{ data: Card[] }>(
      `${api}/api/v1/products?inStock=true&perPage=96&page=${page}`
    )
    if (list.data.length === 0)
      throw new StackError('The demo catalogue has too few products in stock')
    const products = await Promise.all(
      list.data.map(({ slug }) =>
        read<{ data: { variants: Variant[] } }>(`${api}/api/v1/products/${slug}`)
      )
    )
    found.push(
      ...products.flatMap(({ data }) =>
        data.variants.filter(({ stock }) => stock === 'in_stock').map(({ id }) => id)
      )
    )
  }
  return found.slice(0, count)
}

/** One guest buys one of each of these, from an empty cart to the confirmation and the invoice in the inbox. */
export async function buy(
  place: Place,
  variantIds: readonly string[],
  guest: string
): Promise<Checkout> {
  const shopper = new Shopper(place.api, guest)
  const [last, ...others] = variantIds
  const creating = await during(() => shopper.post<{ token: string }>('/carts', {}))
  shopper.token = creating.result.token
  for (const variantId of others) await shopper.post('/cart/lines', { variantId, quantity: 1 })

  const adding = await during(() => shopper.post('/cart/lines', { variantId: last, quantity: 1 }))
  const asking = await during(() => shopper.get('/cart/shipping-options?country=GB'))
  const email = `${guest}@bench.example`
  const placed = await during(() => shopper.place(email))
  const { paymentUrl } = placed.result.data
  const session = paymentUrl?.split('/').at(-1)
  if (!session) throw new StackError('The order was placed without a payment page')

  const settling = await during(async () => {
    await read(`${place.providers}/control/sessions/${session}/pay`, { method: 'POST', body: '{}' })
    const told = await until(() => hasMails(place, email), { timeoutMs: SETTLED_MS })
    if (!told) throw new StackError(`Confirmation and invoice did not come to ${email} in a minute`)
    await sleep(AFTERMATH_MS)
  })
  return { placing: [creating, adding, asking, placed], settling }
}

class Shopper {
  token = ''
  readonly #api: string
  readonly #guest: string

  constructor(api: string, guest: string) {
    this.#api = api
    this.#guest = guest
  }

  get<T>(path: string): Promise<T> {
    return read(`${this.#api}/api/v1${path}`, { headers: this.#headers })
  }

  post<T>(path: string, body: object, headers: Record<string, string> = {}): Promise<T> {
    return read(`${this.#api}/api/v1${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { ...this.#headers, ...headers },
    })
  }

  place(email: string): Promise<{ data: { paymentUrl: string | null } }> {
    const shippingAddress = {
      name: 'A Guest',
      line1: '1 High Street',
      city: 'Leeds',
      postcode: 'LS1 1AA',
      country: 'GB',
    }
    const body = { email, shippingAddress, shippingOption: 'standard' }
    return this.post('/checkouts', body, { 'idempotency-key': this.#guest })
  }

  get #headers(): Record<string, string> {
    return this.token === '' ? {} : { 'x-cart-token': this.token }
  }
}

async function hasMails({ providers }: Place, to: string): Promise<boolean> {
  const inbox = await read<{ data: unknown[] }>(`${providers}/mail/messages.json?to=${to}`)
  return inbox.data.length >= 2
}

async function during<T>(work: () => Promise<T>): Promise<Span & { result: T }> {
  const from = Date.now()
  const result = await work()
  return { from, to: Date.now(), result }
}

async function read<T>(url: string, init: RequestInit = {}): Promise<T> {
  const headers = { 'content-type': 'application/json', ...init.headers }
  const response = await fetch(url, { ...init, headers })
  if (!response.ok)
    throw new StackError(`${url} answered ${response.status}: ${await response.text()}`)
  // The shop's own answers, held to their document by its tests.
  return (await response.json()) as T
}
