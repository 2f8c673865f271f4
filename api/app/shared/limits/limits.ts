import type { RouteClass } from '#app/shared/limits/route_class'

export interface Limit {
  readonly requests: number
  readonly seconds: number
}

interface ClassLimits {
  /** For one cart, session or access token: a person, whatever their address. */
  readonly perToken?: Limit
  /** For one client address: many people may share it, so it is generous. */
  readonly perAddress: Limit
}

/** Public reads are counted in the memory of each pod. */
export const BROWSE_LIMIT: Limit = { requests: 400, seconds: 10 }

/** Everything else is counted in Redis `state`, over all pods. Webhooks are signed, and bounded by their provider. */
export const SHARED_LIMITS: Record<Exclude<RouteClass, 'browse' | 'webhook'>, ClassLimits> = {
  cart: { perToken: { requests: 240, seconds: 60 }, perAddress: { requests: 1200, seconds: 60 } },
  account: { perToken: { requests: 240, seconds: 60 }, perAddress: { requests: 600, seconds: 60 } },
  order: { perAddress: { requests: 300, seconds: 60 } },
  staff: { perToken: { requests: 600, seconds: 60 }, perAddress: { requests: 1200, seconds: 60 } },
  checkout: { perToken: { requests: 30, seconds: 60 }, perAddress: { requests: 240, seconds: 60 } },
}

/** Routes that invite guessing have a limit of their own, by address, on top of that of their class. */
export const GUESSING_LIMITS: Readonly<Record<string, Limit>> = {
  'orders.find': { requests: 10, seconds: 300 },
  'auth.callback': { requests: 120, seconds: 300 },
  'carts.coupons.add': { requests: 60, seconds: 300 },
}
