import { couponReason } from '#cart/coupon_words.ts'
import type { Cart } from '#shared/api/types.ts'

const WORDS: Record<string, string> = {
  price_changed: 'The price has changed since you added this.',
  insufficient_stock: 'There are fewer left than you asked for.',
  out_of_stock: 'This has sold out.',
  unavailable: 'This is no longer for sale.',
}

/** What the shop has to say about a line, or about the cart as a whole (`variantId` null). */
export function noticesFor(cart: Cart, variantId: string | null): string[] {
  return cart.notices
    .filter((notice) => notice.variantId === variantId)
    .map((notice) =>
      notice.coupon === undefined
        ? (WORDS[notice.code] ?? 'Something about this has changed.')
        : `The coupon ${notice.coupon} takes nothing off. ${reasonOf(cart, notice.coupon)}`
    )
}

function reasonOf(cart: Cart, code: string): string {
  const coupon = cart.coupons.find((each) => each.code === code)
  return couponReason(coupon?.reason, coupon?.missing)
}
