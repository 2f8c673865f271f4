import { SHOP } from './shop.ts'
import { SHOPPER } from './purchase.ts'

interface Answer {
  status: number
  body: {
    data?: unknown
    token?: string
    lines?: { available: number }[]
  }
}

/** Another shopper, with a client of their own, who puts everything there is of a variant aside. */
export async function buyEverything(variantId: string): Promise<void> {
  const { body: made } = await send('/carts', {}, {})
  const own = { 'x-cart-token': made.token ?? '' }
  const greedy = await send('/cart/lines', { variantId, quantity: 10_000 }, own)
  const quantity = greedy.body.lines?.[0]?.available ?? 0
  await send('/cart/lines', { variantId, quantity }, own)
  const shippingAddress = { ...SHOPPER, country: 'GB' }
  const checkout = { email: 'rival@example.com', shippingAddress, shippingOption: 'standard' }
  const key = { 'idempotency-key': crypto.randomUUID() }
  const placed = await send('/checkouts', checkout, { ...own, ...key })
  if (placed.status !== 201) throw new Error(`The rival got ${placed.status} instead of an order`)
}

async function send(path: string, body: unknown, headers: Record<string, string>): Promise<Answer> {
  const response = await fetch(`${SHOP}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: await response.json() }
}
