import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import env from '#start/env'
import { routeClassOf, type RouteClass } from '#app/shared/limits/route_class'
import { requestsShed } from '#app/shared/observability/metrics'
import { Problem } from '#app/shared/problem'

/** The share of the in-flight limit that a class may fill before it is shed: browsing first, paying last. */
const SHARE: Record<RouteClass, number> = {
  browse: 0.7,
  cart: 0.85,
  order: 0.9,
  checkout: 0.95,
  webhook: 1,
}

/** Past its in-flight limit a pod says so at once, rather than let everybody wait. Readiness does not fail on overload. */
export default class ShedMiddleware {
  #inFlight = 0

  constructor(private readonly limit = env.get('MAX_IN_FLIGHT', 400)) {}

  handle(ctx: HttpContext, next: NextFn) {
    const routeClass = routeClassOf(ctx.route?.name)
    if (this.#inFlight >= this.limit * SHARE[routeClass]) {
      requestsShed.inc({ class: routeClass })
      throw new Problem('overloaded', {
        detail: 'Nothing was changed; please try again in a moment.',
        retryAfter: 2,
      })
    }
    this.#inFlight++
    ctx.response.response.once('close', () => this.#inFlight--)
    return next()
  }
}
