import logger from '@adonisjs/core/services/logger'
import { inFlight } from '#app/shared/in_flight'
import { checkouts, requestDuration } from '#app/shared/observability/metrics'
import type { ObservedResponse } from '#app/shared/observability/observed_response'

const UNKNOWN_ROUTE = 'unknown'
/** Of whoever went before the answer had left. */
const CLIENT_GONE = 499

/**
 * One log line and one observation for each request, written when its answer has left or its client has gone. The line
 * holds no address, query string, header or body: those may be personal.
 */
export function observe(method: string, response: ObservedResponse): void {
  inFlight.enter()
  response.once('close', () => {
    inFlight.leave()
    const { requestId, traceId, startedAt } = response
    const route = response.route ?? UNKNOWN_ROUTE
    const status = response.writableFinished ? response.statusCode : CLIENT_GONE
    const milliseconds = performance.now() - startedAt
    requestDuration.observe({ method, route, status }, milliseconds / 1000)
    if (route === 'orders.place') checkouts.inc({ outcome: checkoutOutcome(status) })
    const ms = Math.round(milliseconds * 100) / 100
    logger.info({ request_id: requestId, trace_id: traceId, method, route, status, ms }, 'request')
  })
}

function checkoutOutcome(status: number): string {
  if (status < 400) return 'placed'
  if (status >= 500) return 'failed'
  return status === CLIENT_GONE ? 'left' : 'refused'
}
