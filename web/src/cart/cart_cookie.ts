import type { Cookies } from '@sveltejs/kit'
import { cookies as scheme } from '#shared/config.ts'

/** As long as the API keeps a cart that nobody touches. */
const CART_AGE_SECONDS = 60 * 24 * 60 * 60

export function readCartToken(cookies: Cookies): string | undefined {
  return cookies.get(scheme.cart)
}

/** Only ever called from a form's action: pages that may be shared set no cookie. */
export function keepCartToken(cookies: Cookies, token: string): void {
  cookies.set(scheme.cart, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: scheme.secure,
    maxAge: CART_AGE_SECONDS,
  })
}
