import type { HttpContext } from '@adonisjs/core/http'
import { cookieName, readCookie, writeCookie } from '#app/shared/cookies'
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

function wellFormed(token: string | undefined): string | null {
  return token !== undefined && TOKEN.test(token) ? token : null
}
