import type { HttpContext } from '@adonisjs/core/http'
import env from '#start/env'

const secure = env.get('PUBLIC_URL').startsWith('https:')
const YEAR = 365 * 24 * 3600

/** Cookie names follow the scheme of the shop: `__Host-` binds a cookie to https and to this host alone. */
export function cookieName(name: 'cart' | 'session' | 'sign_in' | `order_${string}`): string {
  return `${secure ? '__Host-' : ''}hf_${name}`
}

/** Reads a cookie as it is: our tokens are unguessable by themselves and are neither signed nor encrypted. */
export function readCookie({ request }: HttpContext, name: string): string | undefined {
  for (const pair of (request.header('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return undefined
}

/** Sets a first-party cookie that scripts cannot read. The value must need no quoting: base64url, hex, a cipher text. */
export function writeCookie(
  { response }: HttpContext,
  name: string,
  token: string,
  maxAge = YEAR
): void {
  const attributes = [`${name}=${token}`, 'Path=/', `Max-Age=${maxAge}`, 'HttpOnly', 'SameSite=Lax']
  if (secure) attributes.push('Secure')
  response.append('set-cookie', attributes.join('; '))
}

/** Has the browser forget a cookie of ours. */
export function dropCookie(ctx: HttpContext, name: string): void {
  writeCookie(ctx, name, '', 0)
}
