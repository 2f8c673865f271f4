import type { CartCoupon, CouponReason, Money } from '#shared/api/types.ts'
import { ApiProblem, ApiUnreachable } from '#shared/api/errors.ts'
import { price, roundPrice } from '#shared/text/money.ts'

const WHY: Record<CouponReason, string> = {
  unknown: 'We do not know this coupon.',
  not_yet_valid: 'This coupon is not valid yet.',
  expired: 'This coupon has expired.',
  exhausted: 'This coupon has been used up.',
  customer_limit: 'This coupon has been used with this email address as often as it can be.',
  below_minimum: 'There is too little in the cart for this coupon.',
  not_for_these_goods: 'This coupon is for other things than those in your cart.',
  not_combinable: 'This coupon does not go together with the other one.',
}

/** Why a coupon takes nothing off, in words for the shopper. */
export function couponReason(reason: string | null | undefined, missing?: Money | null): string {
  if (reason === 'below_minimum' && missing) return `Add ${roundPrice(missing)} more to use it.`
  return isReason(reason) ? WHY[reason] : 'This coupon cannot be used here.'
}

/** What a coupon does for the cart it is in. */
export function couponEffect({ kind, applies, discount, reason, missing }: CartCoupon): string {
  if (!applies) return couponReason(reason, missing)
  return kind === 'free_shipping' ? 'Free delivery' : `−${price(discount)}`
}

/** Why the coupons of the cart are as they were; null when it is not the shopper's matter. */
export function couponRefusal(error: unknown): string | null {
  if (error instanceof ApiUnreachable) {
    return 'The shop is not answering at the moment. Your cart is unchanged; please try again.'
  }
  if (!(error instanceof ApiProblem)) return null
  switch (error.code) {
    case 'coupon_exhausted':
    case 'coupon_not_applicable':
      return `${couponReason(error.problem.reason)} Your cart is unchanged.`
    case 'too_many_coupons':
      return 'There are ten coupons in the cart already, and that is as many as it holds.'
  }
  if (error.status === 422) return 'Please enter the code of your coupon.'
  if (error.status === 429) return 'Those were many codes. Please wait a few minutes.'
  if (error.status === 503) {
    return 'The shop is very busy. Your cart is unchanged; please try again in a moment.'
  }
  return null
}

function isReason(reason: string | null | undefined): reason is CouponReason {
  return typeof reason === 'string' && reason in WHY
}
