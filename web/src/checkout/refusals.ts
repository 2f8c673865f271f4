import { couponReason } from '#cart/coupon_words.ts'
import { ApiProblem, ApiUnreachable } from '#shared/api/errors.ts'
import type { Cart } from '#shared/api/types.ts'
import { price } from '#shared/text/money.ts'

export interface CheckoutRefusal {
  message: string
  link?: { href: string; text: string }
}

const CART = { href: '/cart', text: 'Change the cart' }

/**
 * Why an order was not placed, what was left unchanged, and what to do next; null for what is not
 * the shopper's matter.
 */
export function checkoutRefusal(error: unknown, cart: Cart): CheckoutRefusal | null {
  if (error instanceof ApiUnreachable) {
    return {
      message:
        'The shop did not answer in time. Press the button again: should the order have gone ' +
        'through after all, you will be taken to it, and not order twice.',
    }
  }
  if (!(error instanceof ApiProblem)) return null
  switch (error.code) {
    case 'insufficient_stock':
      return { message: shortage(error, cart), link: CART }
    case 'coupon_exhausted':
    case 'coupon_not_applicable':
      return {
        message: `The coupon ${error.problem.coupon ?? ''} takes nothing off: ${lowerFirst(couponReason(error.problem.reason))} Nothing was ordered.`,
        link: CART,
      }
    case 'price_changed':
      return { message: priceChanged(error) }
    case 'order_payment_processing':
      return {
        message:
          'A payment for this cart is on its way from your bank. Nothing new was ordered; ' +
          'we will write to you as soon as it arrives.',
      }
    case 'order_already_paid':
      return { message: 'This cart has been paid for already. Nothing was charged again.' }
    case 'idempotency_in_progress':
      return { message: 'Your order is being placed at this moment. Press the button again.' }
    case 'amount_below_minimum':
      return {
        message: 'The total is too small to be paid by card. Nothing was ordered.',
        link: { href: '/', text: 'Find something to go with it' },
      }
    case 'payment_provider_unavailable':
      return {
        message:
          'The payment page cannot be reached just now. Nothing was changed or charged; ' +
          'please try again in a minute.',
      }
  }
  if (error.status === 429 || error.status === 503) {
    return {
      message:
        'The shop is very busy. Nothing was ordered or charged; please try again in a moment.',
    }
  }
  if (error.status === 422) return { message: 'Please look again at what is marked below.' }
  return null
}

function shortage(error: ApiProblem, cart: Cart): string {
  const lines = (error.problem.lines ?? []).map((short) => {
    const name = cart.lines.find((line) => line.variantId === short.variantId)?.name ?? 'One thing'
    return short.available > 0 ? `${name}: only ${short.available} left.` : `${name}: sold out.`
  })
  return ['Somebody was quicker. Nothing was ordered.', ...lines].join(' ')
}

function priceChanged(error: ApiProblem): string {
  const { total, tax, pricesIncludeTax } = error.problem.cart ?? {}
  if (total && tax && pricesIncludeTax === false) {
    return `The tax for this address is ${price(tax)}, and comes on top: ${price(total)} in all. Nothing was ordered yet: place the order if you agree.`
  }
  const now = total ? ` The things in your cart now come to ${price(total)}.` : ''
  return `A price has changed since you opened this page.${now} Nothing was ordered: look at the new total below, and place the order if you agree.`
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
