import type { PlaceRefusal } from '@holdfast/domain/orders'
import { couponProblem } from '#app/carts/coupon_problem'
import { transformCart } from '#app/carts/transformers/cart_transformer'
import { invalid, Problem } from '#app/shared/problem'

const DETAILS = {
  cart_empty: 'There is nothing in this cart to place an order for.',
  idempotency_key_reused:
    'This key came with another checkout before. Nothing was placed; use a new key.',
  idempotency_in_progress:
    'The first request with this key has not finished. Ask again in a moment.',
  order_already_paid: 'The order of this cart is paid. Nothing new was placed.',
  order_payment_processing:
    'A bank payment for the order of this cart is on its way. Nothing new was placed.',
} as const

/** The answer to a checkout that was refused. Nothing was changed. */
export function placeProblem(refusal: PlaceRefusal): Problem {
  switch (refusal.code) {
    case 'cart_not_found':
      return new Problem('cart_not_found')
    case 'insufficient_stock':
      return new Problem('insufficient_stock', {
        detail: 'Some of this cannot be had in full any more. No order was placed.',
        members: { lines: refusal.lines },
      })
    case 'price_changed':
      return new Problem('price_changed', {
        detail:
          'The total is not the one that you saw. No order was placed; look at the cart again.',
        members: { cart: transformCart(refusal.cart) },
      })
    case 'coupon_exhausted':
    case 'coupon_not_applicable':
      return couponProblem(
        refusal,
        'No order was placed; take the coupon out of the cart, or change the cart.'
      )
    case 'region_required':
      return invalid({
        pointer: '/shippingAddress/region',
        code: 'required',
        message: 'The state is needed: the tax depends on it',
      })
    case 'shipping_option_unavailable':
      return invalid({
        pointer: '/shippingOption',
        code: 'unavailable',
        message: 'The cart cannot be sent to this address that way',
      })
    case 'amount_below_minimum':
      return new Problem('amount_below_minimum', {
        detail:
          'The total is too small to be charged. No order was placed; add something to the cart.',
        members: { total: refusal.total },
      })
    case 'payment_provider_unavailable':
      return new Problem('payment_provider_unavailable', {
        detail: 'The payment page of your earlier order must be closed first. Nothing was changed.',
        retryAfter: 5,
      })
    case 'overloaded':
      return new Problem('overloaded', {
        detail:
          'Many orders are being placed just now. Nothing was changed; try again in a moment.',
        retryAfter: 2,
      })
    default:
      return new Problem(refusal.code, { detail: DETAILS[refusal.code] })
  }
}
