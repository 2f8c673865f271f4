import { randomUUID } from 'node:crypto'
import { at, DocumentedApi } from './documented_api.ts'

const GUEST = {
  name: 'Smoke Test',
  line1: '1 High Street',
  city: 'London',
  postcode: 'N1 1AA',
  country: 'GB',
}

/**
 * One shopper from the home page to the payment page and back: looks, fills a cart, places an order, cancels it. Every
 * answer is held to the document that the shop itself gives out. Nothing is paid, and nothing stays reserved.
 *
 * @returns what was done, a line each
 * @throws at the first thing that is not as it should be
 */
export async function smoke(shop: string, email = 'smoke@holdfast.example'): Promise<string[]> {
  const done: string[] = []
  const say = (line: string) => void done.push(line)

  for (const page of ['/', '/cart', '/departments']) {
    const response = await fetch(`${shop.replace(/\/$/, '')}${page}`)
    const text = await response.text()
    if (!response.ok || !text.includes('</html>'))
      throw new Error(`${page} answered ${response.status}`)
    say(`page ${page}`)
  }
  const api = await DocumentedApi.at(shop)
  const get = (path: string, url = path, headers = {}) =>
    api.call({ method: 'GET', path, url, headers, status: 200 })

  await get('/categories')
  const listed = await get('/products', '/products?inStock=true&sort=popularity&perPage=12')
  const slug = text(at(listed, 'data', 0, 'slug'), 'a product in stock')
  const product = await get('/products/{slug}', `/products/${slug}`)
  await get('/search/suggestions', `/search/suggestions?q=${slug.slice(0, 3)}`)
  say('the catalogue is as documented')

  const cart = await api.call({ method: 'POST', path: '/carts', status: 201 })
  const headers = { 'x-cart-token': text(at(cart, 'token'), 'a cart token') }
  const variants = at(product, 'data', 'variants')
  const sold = Array.isArray(variants)
    ? variants.find((one) => at(one, 'available') === true)
    : null
  const body = { variantId: text(at(sold, 'id'), 'a variant to be had'), quantity: 1 }
  await api.call({ method: 'POST', path: '/cart/lines', body, headers, status: 200 })
  const options = await get('/cart/shipping-options', '/cart/shipping-options?country=GB', headers)
  say('a cart is filled as documented')

  const shippingOption = text(at(options, 'data', 0, 'id'), 'a way of sending')
  const placed = await api.call({
    method: 'POST',
    path: '/checkouts',
    body: { email, shippingAddress: GUEST, shippingOption },
    headers: { ...headers, 'idempotency-key': randomUUID() },
    status: 201,
  })
  const order = text(at(placed, 'data', 'order', 'id'), 'an order')
  const owner = { 'x-order-token': text(at(placed, 'data', 'accessToken'), 'an access token') }
  await get('/orders/{id}', `/orders/${order}`, owner)
  say('an order is placed as documented')

  const url = `/orders/${order}/cancel`
  await api.call({ method: 'POST', path: '/orders/{id}/cancel', url, headers: owner, status: 200 })
  say('and cancelled')
  return done
}

function text(value: unknown, what: string): string {
  if (typeof value === 'string' && value !== '') return value
  throw new Error(`The shop gave no ${what}`)
}
