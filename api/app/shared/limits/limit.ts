import type { HttpContext } from '@adonisjs/core/http'
import { bearerToken } from '#app/shared/bearer_token'
import { clientAddress } from '#app/shared/client_address'
import { BROWSE_LIMIT, GUESSING_LIMITS, SHARED_LIMITS } from '#app/shared/limits/limits'
import { routeClassOf, type RouteClass } from '#app/shared/limits/route_class'
import { consume } from '#app/shared/limits/shared_limiter'
import { WindowCounter } from '#app/shared/limits/window_counter'
import { requestsLimited } from '#app/shared/observability/metrics'
import { Problem } from '#app/shared/problem'
import { fingerprint } from '#app/shared/secrets'
import { cartToken, sessionToken } from '#app/shared/tokens'

const browsing = new WindowCounter(BROWSE_LIMIT.seconds * 1000)

/**
 * Keeps one client from taking the room of the others: by cart, session or access token first, by address second.
 *
 * @returns a promise where Redis has to be asked. Either way it fails with Problem 429 `rate_limited`.
 */
export function limit(ctx: HttpContext): Promise<void> | undefined {
  const routeClass = routeClassOf(ctx.route?.name)
  if (routeClass === 'webhook') return
  if (routeClass === 'browse') return limitBrowsing(ctx)
  return limitShared(ctx, routeClass)
}

function limitBrowsing(ctx: HttpContext): undefined {
  const { count, resetInMs } = browsing.count(clientAddress(ctx), Date.now())
  if (count > BROWSE_LIMIT.requests) throw limited('browse', Math.ceil(resetInMs / 1000))
}

async function limitShared(
  ctx: HttpContext,
  routeClass: keyof typeof SHARED_LIMITS
): Promise<void> {
  const { perToken, perAddress } = SHARED_LIMITS[routeClass]
  const address = clientAddress(ctx)
  const name = ctx.route?.name
  const token = tokenOf(ctx, routeClass)
  const guessing = name === undefined ? undefined : GUESSING_LIMITS[name]

  const waits = await Promise.all([
    perToken && token ? consume(`${routeClass}:token:${fingerprint(token)}`, perToken) : null,
    consume(`${routeClass}:address:${address}`, perAddress),
    guessing ? consume(`${name}:address:${address}`, guessing) : null,
  ])
  const wait = Math.max(...waits.map((seconds) => seconds ?? 0))
  if (wait > 0) throw limited(routeClass, wait)
}

/** What tells one person from another at the same address. */
function tokenOf(ctx: HttpContext, routeClass: RouteClass): string | null {
  if (routeClass === 'staff') return bearerToken(ctx)
  if (routeClass === 'account') return bearerToken(ctx) ?? sessionToken(ctx)
  return cartToken(ctx)
}

function limited(routeClass: RouteClass, retryAfter: number): Problem {
  requestsLimited.inc({ class: routeClass })
  return new Problem('rate_limited', {
    detail: `Please wait ${retryAfter} s before the next request.`,
    retryAfter,
  })
}
