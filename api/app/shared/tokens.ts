import type { HttpContext } from '@adonisjs/core/http'
import { LONGEST_SECONDS } from '@holdfast/domain/accounts'
import { cookieName, dropCookie, readCookie, writeCookie } from '#app/shared/cookies'
import { giveToken } from '#app/shared/replica/shopper_tokens'

const TOKEN = /^[A-Za-z0-9_-]{20,200}$/

/** The cart's token: a native client's header wins over the browser's cookie. Null when there is none of the right form. */
export function cartToken(ctx: HttpContext): string | null {
  return wellFormed(ctx.request.header('x-cart-token') ?? readCookie(ctx, cookieName('cart')))
}

export function setCartCookie(ctx: HttpContext, token: string): void {
  giveToken(ctx, token)
  writeCookie(ctx, cookieName('cart'), token)
}

/** The token that opens one order to its guest. */
export function orderToken(ctx: HttpContext, orderId: string): string | null {
  return wellFormed(
    ctx.request.header('x-order-token') ?? readCookie(ctx, cookieName(`order_${orderId}`))
  )
}

export function setOrderCookie(ctx: HttpContext, orderId: string, token: string): void {
  giveToken(ctx, token)
  writeCookie(ctx, cookieName(`order_${orderId}`), token)
}

/** The token of a signed-in browser: its cookie alone, since whoever keeps no cookies presents an access token. */
export function sessionToken(ctx: HttpContext): string | null {
  return wellFormed(readCookie(ctx, cookieName('session')))
}

export function setSessionCookie(ctx: HttpContext, token: string): void {
  giveToken(ctx, token)
  writeCookie(ctx, cookieName('session'), token, LONGEST_SECONDS)
}

export function dropSessionCookie(ctx: HttpContext): void {
  dropCookie(ctx, cookieName('session'))
}

/** Leaves a browser with nothing of whoever was signed in: their cart goes with the session. */
export function dropOwnCookies(ctx: HttpContext): void {
  dropSessionCookie(ctx)
  dropCookie(ctx, cookieName('cart'))
}

function wellFormed(token: string | undefined): string | null {
  return token !== undefined && TOKEN.test(token) ? token : null
}
