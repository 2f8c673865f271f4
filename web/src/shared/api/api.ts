import type { ApiClient, ApiRequest } from './client.ts'
import { ApiProblem } from './errors.ts'
import type {
  Account,
  Cart,
  Category,
  CheckoutRequest,
  Device,
  Order,
  OwnOrder,
  Page,
  PlacedOrder,
  Product,
  ProductCard,
  ProductList,
  Return,
  ReturnRequest,
  ReturnsOfOrder,
  ShippingOption,
  SignedIn,
} from './types.ts'

const segment = encodeURIComponent

/** What opens an order: its guest's token, or somebody who is signed in. */
export type OrderKey = string | SignedIn

/**
 * The calls of the contract that the shop makes, typed. Each throws `ApiProblem` for a refusal
 * and `ApiUnreachable` when there is no answer.
 */
export class Api {
  private readonly client: ApiClient
  private readonly checkoutTimeoutMs: number

  constructor(client: ApiClient, checkoutTimeoutMs: number) {
    this.client = client
    this.checkoutTimeoutMs = checkoutTimeoutMs
  }

  products(query: URLSearchParams): Promise<ProductList> {
    return this.read({ operation: 'products.list', path: `/products?${query}` })
  }

  async product(slug: string): Promise<Product> {
    return this.data({ operation: 'products.show', path: `/products/${segment(slug)}` })
  }

  async recommendations(slug: string): Promise<ProductCard[]> {
    const path = `/products/${segment(slug)}/recommendations`
    return this.data({ operation: 'products.recommendations', path })
  }

  async categories(): Promise<Category[]> {
    return this.data({ operation: 'categories.list', path: '/categories' })
  }

  /** Makes an empty cart, or opens the one of whoever is signed in; `token` is the key to it. */
  createCart(session: SignedIn | null): Promise<{ data: Cart; token: string }> {
    const headers = { ...session }
    return this.read({ operation: 'carts.create', method: 'POST', path: '/carts', headers })
  }

  /** The cart behind the token, or null when there is none (any more). */
  async cart(token: string | undefined): Promise<Cart | null> {
    if (!token) return null
    try {
      return await this.data<Cart>({
        operation: 'cart.show',
        path: '/cart',
        headers: cartHeader(token),
      })
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'cart_not_found') return null
      throw error
    }
  }

  addLine(token: string, variantId: string, quantity: number): Promise<Cart> {
    return this.data({
      operation: 'cart.lines.add',
      method: 'POST',
      path: '/cart/lines',
      body: { variantId, quantity },
      headers: cartHeader(token),
    })
  }

  changeLine(token: string, variantId: string, quantity: number): Promise<Cart> {
    return this.data({
      operation: 'cart.lines.change',
      method: 'PATCH',
      path: `/cart/lines/${segment(variantId)}`,
      body: { quantity },
      headers: cartHeader(token),
    })
  }

  removeLine(token: string, variantId: string): Promise<Cart> {
    return this.data({
      operation: 'cart.lines.remove',
      method: 'DELETE',
      path: `/cart/lines/${segment(variantId)}`,
      headers: cartHeader(token),
    })
  }

  addCoupon(token: string, code: string): Promise<Cart> {
    return this.data({
      operation: 'cart.coupons.add',
      method: 'POST',
      path: '/cart/coupons',
      body: { code },
      headers: cartHeader(token),
    })
  }

  removeCoupon(token: string, code: string): Promise<Cart> {
    return this.data({
      operation: 'cart.coupons.remove',
      method: 'DELETE',
      path: `/cart/coupons/${segment(code)}`,
      headers: cartHeader(token),
    })
  }

  /** @param region where the tax depends on it; without it, the totals of such countries lack the tax */
  shippingOptions(token: string, country: string, region?: string): Promise<ShippingOption[]> {
    const query = new URLSearchParams(region ? { country, region } : { country })
    return this.data({
      operation: 'cart.shipping_options',
      path: `/cart/shipping-options?${query}`,
      headers: cartHeader(token),
    })
  }

  /** Places the cart as an order. The same key and body answer the same order again. */
  placeOrder(token: string, key: string, body: CheckoutRequest): Promise<PlacedOrder> {
    return this.data({
      operation: 'checkouts.create',
      method: 'POST',
      path: '/checkouts',
      body,
      headers: { ...cartHeader(token), 'idempotency-key': key },
      timeoutMs: this.checkoutTimeoutMs,
    })
  }

  order(id: string, opener: OrderKey): Promise<Order> {
    return this.data({
      operation: 'orders.show',
      path: `/orders/${segment(id)}`,
      headers: orderHeader(opener),
    })
  }

  /** The current payment page; null while it cannot be had yet. */
  paymentPage(id: string, opener: OrderKey): Promise<{ paymentUrl: string | null }> {
    return this.data({
      operation: 'orders.payment',
      method: 'POST',
      path: `/orders/${segment(id)}/payment`,
      headers: orderHeader(opener),
      timeoutMs: this.checkoutTimeoutMs,
    })
  }

  cancelOrder(id: string, opener: OrderKey): Promise<Order> {
    return this.data({
      operation: 'orders.cancel',
      method: 'POST',
      path: `/orders/${segment(id)}/cancel`,
      headers: orderHeader(opener),
      timeoutMs: this.checkoutTimeoutMs,
    })
  }

  /** The returns of an order, the latest first, and what else could be asked back. */
  returns(id: string, opener: OrderKey): Promise<ReturnsOfOrder> {
    return this.read({
      operation: 'orders.returns',
      path: `/orders/${segment(id)}/returns`,
      headers: orderHeader(opener),
    })
  }

  /** Asks to send something back. The same key and body answer the same return again. */
  requestReturn(id: string, opener: OrderKey, key: string, body: ReturnRequest): Promise<Return> {
    return this.data({
      operation: 'orders.ask_return',
      method: 'POST',
      path: `/orders/${segment(id)}/returns`,
      body,
      headers: { ...orderHeader(opener), 'idempotency-key': key },
      timeoutMs: this.checkoutTimeoutMs,
    })
  }

  /**
   * The way from the confirmation mail to a guest's order.
   *
   * @throws {ApiProblem} no such order for this address (said the same way for every reason)
   */
  findOrder(number: string, email: string): Promise<{ order: Order; accessToken: string }> {
    return this.data({
      operation: 'orders.find',
      method: 'POST',
      path: '/orders/find',
      body: { number, email },
    })
  }

  /** Who is signed in. @throws {ApiProblem} 401 when nobody is (any more) */
  me(session: SignedIn): Promise<Account> {
    return this.data({ operation: 'me.show', path: '/me', headers: { ...session } })
  }

  /** One's own orders, the latest first. */
  myOrders(session: SignedIn, page: number, perPage: number): Promise<Page<OwnOrder>> {
    const path = `/me/orders?page=${page}&perPage=${perPage}`
    return this.read({ operation: 'me.orders.list', path, headers: { ...session } })
  }

  /** Where one is signed in, the latest used first. */
  devices(session: SignedIn): Promise<Device[]> {
    return this.data({ operation: 'me.devices.list', path: '/me/devices', headers: { ...session } })
  }

  /** @throws {ApiProblem} 404 when it is signed out already */
  async signOutDevice(session: SignedIn, id: string): Promise<void> {
    await this.data({
      operation: 'me.devices.sign_out',
      method: 'DELETE',
      path: `/me/devices/${segment(id)}`,
      headers: { ...session },
    })
  }

  async signOutEverywhere(session: SignedIn): Promise<void> {
    await this.data({
      operation: 'me.devices.sign_out_all',
      method: 'DELETE',
      path: '/me/devices',
      headers: { ...session },
    })
  }

  /** Ends the session. @returns where to end the identity provider's as well, if there is such a place */
  async signOut(session: SignedIn): Promise<string | null> {
    const { signOutUrl } = await this.data<{ signOutUrl: string | null }>({
      operation: 'auth.logout',
      method: 'POST',
      path: '/auth/logout',
      headers: { ...session },
    })
    return signOutUrl
  }

  private async read<T>(request: ApiRequest): Promise<T> {
    const { body } = await this.client.send(request)
    return body as T
  }

  private async data<T>(request: ApiRequest): Promise<T> {
    const { data } = await this.read<{ data: T }>(request)
    return data
  }
}

function cartHeader(token: string): Record<string, string> {
  return { 'x-cart-token': token }
}

function orderHeader(opener: OrderKey): Record<string, string> {
  return typeof opener === 'string' ? { 'x-order-token': opener } : { ...opener }
}
