import { context, propagation, SpanStatusCode, trace } from '@opentelemetry/api'
import logger from '@adonisjs/core/services/logger'
import { traceIdOf } from '@holdfast/domain/operations'
import type { Delivery, DeliveryOutcome } from '@holdfast/domain/outbox'
import { withTraceParent } from '@holdfast/domain/shared'
import { deliveryDuration } from '#app/shared/observability/metrics'

/** Runs a delivery as part of the trace that published its event, and leaves one log line and one observation. */
export async function observeDelivery(
  delivery: Delivery,
  deliver: () => Promise<DeliveryOutcome>
): Promise<void> {
  const { event, handler } = delivery
  const traceparent = delivery.traceParent ?? newTraceParent()
  const parent = propagation.extract(context.active(), { traceparent })
  const tracer = trace.getTracer('holdfast')

  await tracer.startActiveSpan(handler, {}, parent, async (span) => {
    const started = performance.now()
    const outcome = await withTraceParent(traceparent, deliver).finally(() => span.end())
    const milliseconds = performance.now() - started
    if (outcome.status === 'failed' || outcome.status === 'dead') {
      span.setStatus({ code: SpanStatusCode.ERROR })
    }
    deliveryDuration.observe({ handler, outcome: outcome.status }, milliseconds / 1000)
    log(outcome, {
      trace_id: traceIdOf(traceparent),
      handler,
      event: event.type,
      event_id: event.id,
      aggregate_id: event.aggregateId,
      outcome: outcome.status,
      ms: Math.round(milliseconds * 100) / 100,
    })
  })
}

function log(outcome: DeliveryOutcome, line: Record<string, unknown>): void {
  if (!('error' in outcome)) logger.info(line, 'delivery')
  else if (outcome.status === 'postponed') {
    logger.warn({ ...line, reason: outcome.error.message }, 'delivery')
  } else logger.error({ ...line, err: outcome.error }, 'delivery')
}

/** For work that nobody traced so far. https://www.w3.org/TR/trace-context/ */
function newTraceParent(): string {
  const traceId = traceIdOf(undefined)
  return `00-${traceId}-${traceId.slice(16)}-01`
}
