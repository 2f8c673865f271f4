import http from 'k6/http'
import shopping from '../mix/shopping.json' with { type: 'json' }
import { drawBasket } from '../mix/draw.ts'
import type { Catalogue } from '../shopper/catalogue.ts'
import { checkouts, ordersPaid, ordersPlaced, placing } from '../shopper/figures.ts'
import { codeOf, type Shop } from '../shopper/shop.ts'
import { lookAtOne, type Product } from './browse.ts'

interface Placed {
  readonly data: {
    readonly order: { readonly id: string }
    readonly paymentUrl: string | null
    readonly accessToken: string
  }
}

/** Refusals that are an answer: the shopper's choice to make, and not the shop's failure. */
const REASONS = new Set([
  'insufficient_stock',
  'price_changed',
  'cart_empty',
  'amount_below_minimum',
])

/** How long a person waits for the payment page. Polls, a second apart. */
const PATIENCE = 10

function openCart(shop: Shop): boolean {
  const created = shop.api('POST /carts', '/carts', { method: 'POST', body: {} })
  if (created.status !== 201) return false
  const { token }: { token: string } = JSON.parse(created.body ?? '')
  shop.carries(token)
  return true
}

/** Fills a cart with as many different things as the invoices say, and leaves. @returns whether anything is in it */
export function fillCart(shop: Shop, { slugs }: Catalogue): boolean {
  if (!openCart(shop)) return false
  let filled = false
  for (let lines = drawBasket(shop.random, shopping); lines > 0; lines--) {
    const variant = lookAtOne(shop, slugs)?.variants.find(({ available }) => available)
    shop.thinks()
    if (!variant) continue
    // One of each: the invoices are those of a wholesaler, whose dozens would empty a shop's shelf.
    const body = { variantId: variant.id, quantity: 1 }
    const added = shop.api('POST /cart/lines', '/cart/lines', { method: 'POST', body })
    filled ||= added.status < 300
  }
  shop.api('GET /cart', '/cart')
  return filled
}

/** Fills a cart, checks out and pays. */
export function buy(shop: Shop, catalogue: Catalogue): void {
  if (!fillCart(shop, catalogue)) return
  shop.thinks()
  shop.api('GET /cart/shipping-options', '/cart/shipping-options?country=GB')
  shop.thinks()
  checkOut(shop)
}

/** Wants one of the best seller, as everybody does, and nothing else. */
export function rush(shop: Shop, { slugs }: Catalogue): void {
  const answer = shop.api('GET /products/:slug', `/products/${slugs[0]}`)
  if (answer.status !== 200 || !openCart(shop)) return
  const { data }: { data: Product } = JSON.parse(answer.body ?? '')
  const body = { variantId: data.variants[0]?.id, quantity: 1 }
  const added = shop.api('POST /cart/lines', '/cart/lines', { method: 'POST', body })
  if (added.status < 300) checkOut(shop)
}

function checkOut(shop: Shop): void {
  const started = Date.now()
  const answer = shop.api('POST /checkouts', '/checkouts', {
    method: 'POST',
    headers: {
      'idempotency-key': `load-${Math.floor(shop.random.fraction() * 2 ** 52).toString(36)}`,
    },
    body: CHECKOUT,
  })
  checkouts.add(answer.status === 201 || REASONS.has(codeOf(answer)))
  if (answer.status !== 201) return
  ordersPlaced.add(1)
  const { data }: Placed = JSON.parse(answer.body ?? '')
  const headers = { 'x-order-token': data.accessToken }
  const url = data.paymentUrl ?? paymentPage(shop, data.order.id, headers)
  placing.add(Date.now() - started)
  shop.thinks()
  if (url !== null && pay(url)) ordersPaid.add(1)
  shop.api('GET /orders/:id', `/orders/${data.order.id}`, { headers })
}

/** The provider was busy when the order was placed: its page is asked for until it is there. */
function paymentPage(shop: Shop, id: string, headers: Record<string, string>): string | null {
  for (let tries = 0; tries < PATIENCE; tries++) {
    const path = `/orders/${id}/payment`
    const answer = shop.api('POST /orders/:id/payment', path, { method: 'POST', headers, body: {} })
    if (answer.status !== 200) return null
    const { data }: { data: { paymentUrl: string | null } } = JSON.parse(answer.body ?? '')
    if (data.paymentUrl !== null) return data.paymentUrl
  }
  return null
}

/** The provider's page, with its test card. It is not the shop's, so it is left out of the shop's figures. */
function pay(url: string): boolean {
  const form = { name: 'Load Test', number: '4242424242424242', expiry: '12/40', cvc: '123' }
  const tags = { step: 'pay (provider)', name: 'pay (provider)' }
  return http.post(url, form, { redirects: 0, tags }).status === 303
}

const CHECKOUT = {
  email: 'load@load.example',
  shippingAddress: {
    name: 'Load Test',
    line1: '1 High Street',
    city: 'Leeds',
    postcode: 'LS1 1AA',
    country: 'GB',
  },
  shippingOption: 'standard',
}
