import type { World } from '../world.ts'
import type { Parameters } from './parameters.ts'

export interface Call {
  world: World
  params: Parameters
  /** The ids in the path. */
  id: string
}

/**
 * One call of Stripe's API. `prepare` only reads the parameters: what it refuses is not kept under
 * the idempotency key. The function it returns takes effect, and its answer, refusals included, is
 * kept (docs.stripe.com/api/idempotent_requests).
 */
export interface Endpoint {
  method: 'GET' | 'POST'
  /** With at most one `:id`. */
  path: string
  prepare: (call: Call) => () => object
}

/** How an endpoint is named in rate limits and faults: `POST /v1/refunds`. */
export function nameOf(endpoint: Endpoint): string {
  return `${endpoint.method} ${endpoint.path}`
}
