import type { Api } from '#shared/api/api.ts'
import { withKeyOfPage } from '#shared/api/key_of_page.ts'
import type { PlacedOrder } from '#shared/api/types.ts'
import type { CheckoutForm } from './checkout_form.ts'

/**
 * Places the order under the key that came with the page, so that a double click is one order.
 *
 * @throws {ApiProblem} the order was not placed
 * @throws {ApiUnreachable} it is not known whether it was; the same call tells
 */
export function placeOrder(
  api: Api,
  cartToken: string,
  { key, request }: CheckoutForm
): Promise<PlacedOrder> {
  return withKeyOfPage(key, request, (once) => api.placeOrder(cartToken, once, request))
}
