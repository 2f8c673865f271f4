import type { PricedCart } from '@holdfast/domain/carts'

/** A cart as the API shows it. */
export function transformCart({ weight: _w, freeShipping: _f, ...cart }: PricedCart) {
  return {
    ...cart,
    lines: cart.lines.map(({ taxClass: _t, ...line }) => line),
    coupons: cart.coupons.map(({ code, kind, discount, reason, missing }) => {
      return { code, kind, discount, applies: reason === null, reason, missing }
    }),
  }
}
