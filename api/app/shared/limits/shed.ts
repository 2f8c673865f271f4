import type { InFlight } from '#app/shared/in_flight'
import { routeClassOf, type RouteClass } from '#app/shared/limits/route_class'
import { requestsShed } from '#app/shared/observability/metrics'
import { Problem } from '#app/shared/problem'

/** The share of the in-flight limit that a class may fill before it is shed: browsing first, paying last. */
const SHARE: Record<RouteClass, number> = {
  browse: 0.7,
  cart: 0.85,
  account: 0.85,
  order: 0.9,
  staff: 0.9,
  checkout: 0.95,
  webhook: 1,
}

/** Past its in-flight limit a pod says so at once, rather than let everybody wait. Readiness does not fail on overload. */
export class Shed {
  constructor(
    private readonly inFlight: InFlight,
    private readonly limit: number
  ) {}

  /** Lets a request in, which is counted already. @throws Problem 503 `overloaded` when its class has no room left. */
  check(routeName: string | undefined): void {
    const routeClass = routeClassOf(routeName)
    const others = this.inFlight.count - 1
    if (others < this.limit * SHARE[routeClass]) return
    requestsShed.inc({ class: routeClass })
    throw new Problem('overloaded', {
      detail: 'Nothing was changed; please try again in a moment.',
      retryAfter: 2,
    })
  }
}
