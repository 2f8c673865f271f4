import type { Cookies } from '@sveltejs/kit'
import { readSession } from '#account/session.ts'
import type { Api } from '#shared/api/api.ts'
import { ApiProblem } from '#shared/api/errors.ts'
import type { Cart } from '#shared/api/types.ts'
import { keepCartToken, readCartToken } from './cart_cookie.ts'

/**
 * Puts a variant into the shopper's cart, and makes the cart first when there is none (any more).
 *
 * @throws {ApiProblem} `insufficient_stock` and other refusals; the cart is as it was
 */
export async function addToCart(
  api: Api,
  cookies: Cookies,
  variantId: string,
  quantity: number
): Promise<Cart> {
  const token = readCartToken(cookies)
  if (token) {
    try {
      return await api.addLine(token, variantId, quantity)
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== 'cart_not_found') throw error
    }
  }
  const made = await api.createCart(readSession(cookies))
  keepCartToken(cookies, made.token)
  return api.addLine(made.token, variantId, quantity)
}
