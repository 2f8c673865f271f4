import { trace } from '@opentelemetry/api'
import type { HttpContext } from '@adonisjs/core/http'
import { observedResponse } from '#app/shared/observability/observed_response'

/** What a request's events carry on, so that the worker's lines and spans are found with the request's own. */
export function traceParentOf(ctx: HttpContext): string {
  const { traceId } = observedResponse(ctx)
  const spanId = trace.getActiveSpan()?.spanContext().spanId ?? traceId.slice(16)
  return `00-${traceId}-${spanId}-01`
}
