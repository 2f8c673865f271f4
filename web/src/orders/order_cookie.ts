import type { Cookies } from '@sveltejs/kit'
import { readSession } from '#account/session.ts'
import type { OrderKey } from '#shared/api/api.ts'
import { cookies as scheme } from '#shared/config.ts'
import { isOrderId } from '#shared/http/cookie_names.ts'

/** As long as somebody may come back to look at an order without signing in. */
const ORDER_AGE_SECONDS = 30 * 24 * 60 * 60

/**
 * What may open the order to this browser: the token with which it was placed here, or else whoever is signed in, whose
 * order it may be. Null: neither.
 */
export function readOrderKey(cookies: Cookies, orderId: string): OrderKey | null {
  const token = isOrderId(orderId) ? cookies.get(scheme.order(orderId)) : undefined
  return token ?? readSession(cookies)
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
