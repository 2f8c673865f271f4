import { trace } from '@opentelemetry/api'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { traceIdOf } from '@holdfast/domain/operations'
import { requestDuration, requestsInFlight } from '#app/shared/observability/metrics'

const UNKNOWN_ROUTE = 'unknown'

/**
 * One log line and one observation for each request, written when its answer has left or its client has gone. The line
 * holds no query string, header or body: those may be personal.
 */
export default class ObserveMiddleware {
  handle(ctx: HttpContext, next: NextFn) {
    const { request, response } = ctx
    const started = performance.now()
    const traceId =
      trace.getActiveSpan()?.spanContext().traceId ?? traceIdOf(request.header('traceparent'))
    // The logger is this request's own already: another child of it would cost as much as the line itself.
    ctx.logger.pino.setBindings({ trace_id: traceId })
    requestsInFlight.inc()

    response.response.once('close', () => {
      requestsInFlight.dec()
      const method = request.method()
      const route = ctx.route?.name ?? UNKNOWN_ROUTE
      const finished = response.response.writableFinished
      const status = finished ? response.response.statusCode : 499
      const milliseconds = performance.now() - started
      requestDuration.observe({ method, route, status }, milliseconds / 1000)
      ctx.logger.info(
        { method, route, status, ms: Math.round(milliseconds * 100) / 100 },
        'request'
      )
    })
    return next()
  }
}
