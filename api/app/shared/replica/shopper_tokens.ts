import type { HttpContext } from '@adonisjs/core/http'
import { cookieName } from '#app/shared/cookies'

const HEADERS = ['x-cart-token', 'x-order-token', 'authorization'] as const

/** What this answer gives its client, to be shown with the next request. */
const given = new WeakMap<HttpContext, string[]>()

export function giveToken(ctx: HttpContext, token: string): void {
  given.set(ctx, [...(given.get(ctx) ?? []), token])
}

/** Everything that says who this is, now or with the next request: tokens of cart, orders and session. */
export function tokensOf(ctx: HttpContext): string[] {
  const { headers } = ctx.request.request
  const shown = HEADERS.flatMap((name) => headers[name] ?? [])
  return [...new Set([...shown, ...cookiesOf(headers.cookie), ...(given.get(ctx) ?? [])])]
}

const OURS = ['cart', 'session', 'order_'] as const

function cookiesOf(header: string | undefined): string[] {
  if (header === undefined) return []
  return header.split(';').flatMap((pair) => {
    const [name = '', value = ''] = pair.trim().split('=', 2)
    return value !== '' && OURS.some((kind) => isOurs(name, kind)) ? [value] : []
  })
}

function isOurs(name: string, kind: (typeof OURS)[number]): boolean {
  return kind === 'order_' ? name.startsWith(cookieName(kind)) : name === cookieName(kind)
}
