import { createHash } from 'node:crypto'
import type { Api } from '#shared/api/api.ts'
import { ApiProblem } from '#shared/api/errors.ts'
import type { PlacedOrder } from '#shared/api/types.ts'
import type { CheckoutForm } from './checkout_form.ts'

/**
 * Places the order under the key that came with the page, so that a double click is one order.
 *
 * A shopper who goes back and changes the form sends the old page's key with a new body. That is a
 * new wish, not a repetition: it gets a key derived from the old one and the body, so that a
 * double click there is one order too.
 *
 * @throws {ApiProblem} the order was not placed
 * @throws {ApiUnreachable} it is not known whether it was; the same call tells
 */
export async function placeOrder(
  api: Api,
  cartToken: string,
  { key, request }: CheckoutForm
): Promise<PlacedOrder> {
  try {
    return await api.placeOrder(cartToken, key, request)
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.code !== 'idempotency_key_reused') throw error
    return api.placeOrder(cartToken, derivedKey(key, request), request)
  }
}

function derivedKey(key: string, body: unknown): string {
  return createHash('sha256')
    .update(`${key}\n${JSON.stringify(body)}`)
    .digest('hex')
}
