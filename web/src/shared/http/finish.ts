import type { RequestEvent } from '@sveltejs/kit'
import { log } from '../ops/log.ts'
import { traceIdOf } from './request_id.ts'
import { observeRequest } from '../ops/metrics.ts'

const RETRY_AFTER_SECONDS = '10'

/** Last touches on every answer, then its log line and its metric. */
export function finish(
  event: RequestEvent,
  response: Response,
  started: number,
  cached: string
): Response {
  const { headers, status } = response
  headers.set('x-request-id', event.locals.requestId)
  // Whatever is not a shared page is somebody's own, or an error: kept nowhere.
  if (status >= 400 || !headers.has('cache-control')) headers.set('cache-control', 'no-store')
  if (status === 503) headers.set('retry-after', RETRY_AFTER_SECONDS)

  const seconds = (performance.now() - started) / 1000
  const route = event.route.id ?? 'unmatched'
  observeRequest(event.request.method, route, status, seconds)
  log.info(
    {
      request_id: event.locals.requestId,
      trace_id: traceIdOf(event.locals.traceparent),
      method: event.request.method,
      route,
      status,
      ms: Math.round(seconds * 100_000) / 100,
      cached,
    },
    'request'
  )
  return response
}
