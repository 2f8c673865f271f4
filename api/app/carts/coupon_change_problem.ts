import { type CouponChangeRefusal, MAX_COUPONS } from '@holdfast/domain/carts'
import { couponProblem } from '#app/carts/coupon_problem'
import { Problem } from '#app/shared/problem'

/** Why the coupons of a cart are as they were. */
export function couponChangeProblem(refusal: CouponChangeRefusal): Problem {
  switch (refusal.code) {
    case 'cart_not_found':
      return new Problem('cart_not_found')
    case 'coupon_not_in_cart':
      return new Problem('not_found', { detail: 'There is no such coupon in this cart.' })
    case 'too_many_coupons':
      return new Problem('too_many_coupons', {
        detail: `A cart holds ${MAX_COUPONS} coupons. It was not changed.`,
      })
    case 'cart_changed':
      return new Problem('cart_changed', {
        detail: `The cart is at version ${refusal.version} now; read it again. It was not changed.`,
      })
    default:
      return couponProblem(refusal, 'The cart was not changed.')
  }
}
