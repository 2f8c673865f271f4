import type { Cookies } from '@sveltejs/kit'
import { cookies as scheme } from '#shared/config.ts'
import { isOrderId } from '#shared/http/cookie_names.ts'

/** As long as somebody may come back to look at an order without signing in. */
const ORDER_AGE_SECONDS = 30 * 24 * 60 * 60

/** A guest's token for the order, or undefined: this browser did not place it. */
export function readOrderToken(cookies: Cookies, orderId: string): string | undefined {
  return isOrderId(orderId) ? cookies.get(scheme.order(orderId)) : undefined
}

/** Lax, so that it comes along when the payment page leads back here. */
export function keepOrderToken(cookies: Cookies, orderId: string, token: string): void {
  cookies.set(scheme.order(orderId), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: scheme.secure,
    maxAge: ORDER_AGE_SECONDS,
  })
}
