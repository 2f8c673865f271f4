export interface Refused {
  refusal: string
}

interface CartAnswer {
  lines: { quantity: number }[]
}

/** Adds to the cart from the page; makes the cart first when this browser has none. */
export async function addLine(variantId: string, quantity: number): Promise<CartAnswer | Refused> {
  let response = await post('/api/v1/cart/lines', { variantId, quantity })
  if (response.status === 404 && (await codeOf(response)) === 'cart_not_found') {
    const made = await post('/api/v1/carts')
    if (!made.ok) return { refusal: words(made.status) }
    response = await post('/api/v1/cart/lines', { variantId, quantity })
  }
  const body = await response.json()
  if (response.ok) return body.data
  if (body.code === 'insufficient_stock') {
    const available: number = body.lines?.[0]?.available ?? 0
    return {
      refusal:
        available > 0
          ? `We have only ${available} of these, counting those in your cart. Your cart is unchanged.`
          : 'Sorry, this has just sold out. Your cart is unchanged.',
    }
  }
  return { refusal: words(response.status) }
}

function post(path: string, body: unknown = {}): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept': 'application/json' },
    body: JSON.stringify(body),
  })
}

async function codeOf(response: Response): Promise<string> {
  const body: { code?: string } = await response.clone().json()
  return body.code ?? ''
}

function words(status: number): string {
  return status === 429 || status === 503
    ? 'The shop is very busy. Your cart is unchanged; please try again in a moment.'
    : 'That did not work. Your cart is unchanged; please try again.'
}
