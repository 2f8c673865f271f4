import type { CouponRefusal, NotApplicable } from '@holdfast/domain/promotions'
import { Problem } from '#app/shared/problem'

const WHY: Readonly<Record<NotApplicable, string>> = {
  unknown: 'There is no such coupon.',
  not_yet_valid: 'This coupon is not valid yet.',
  expired: 'This coupon has expired.',
  exhausted: 'This coupon has been used as often as it can be.',
  customer_limit: 'This coupon has been used for this e-mail address as often as it can be.',
  below_minimum: 'The cart does not come to the minimum spend of this coupon.',
  not_for_these_goods: 'This coupon is for other goods than those in the cart.',
  not_combinable: 'This coupon does not go together with another one in the cart.',
}

/** Why a coupon takes nothing off; it is named, since a cart may hold several. */
export function couponProblem({ code, coupon, reason }: CouponRefusal, outcome: string): Problem {
  return new Problem(code, { detail: `${WHY[reason]} ${outcome}`, members: { coupon, reason } })
}
