const base = `http://${process.env.HOST}:${process.env.PORT}/api/v1`
let addresses = 0

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: ReturnType<typeof JSON.parse>
}

export const CHECKOUT = {
  email: 'jane@example.com',
  shippingAddress: {
    name: 'Jane Doe',
    line1: '1 High Street',
    city: 'London',
    postcode: 'N1 1AA',
    country: 'GB',
  },
  shippingOption: 'standard',
}

/** A native client of the API, at an address of its own so that no limit hides what a test is about. */
export class ApiShopper {
  token = ''
  readonly #address = `198.18.${(++addresses >> 8) & 255}.${addresses & 255}`

  static async withCart(): Promise<ApiShopper> {
    const shopper = new ApiShopper()
    const { body } = await shopper.post('/carts')
    shopper.token = body.token
    return shopper
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#call('GET', path, undefined, headers)
  }

  post(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#call('POST', path, body, headers)
  }

  patch(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#call('PATCH', path, body, headers)
  }

  delete(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#call('DELETE', path, undefined, headers)
  }

  adds(variantId: string, quantity = 1): Promise<Answer> {
    return this.post('/cart/lines', { variantId, quantity })
  }

  checksOut(key: string, changes: Record<string, unknown> = {}): Promise<Answer> {
    return this.post('/checkouts', { ...CHECKOUT, ...changes }, { 'idempotency-key': key })
  }

  async #call(
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string>
  ): Promise<Answer> {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(this.token && { 'x-cart-token': this.token }),
        'x-forwarded-for': this.#address,
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    return {
      status: response.status,
      headers: response.headers,
      body: JSON.parse(await response.text()),
    }
  }
}
