import type { PricedCart } from '@holdfast/domain/carts'

/** A cart as the API shows it. */
export function transformCart({ weight: _weight, ...cart }: PricedCart) {
  return { ...cart, coupons: [] }
}
