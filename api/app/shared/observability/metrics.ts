import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import { ORDER_METRICS } from '@holdfast/domain/orders'
import { PAYMENT_METRICS } from '@holdfast/domain/payments'
import { inFlight } from '#app/shared/in_flight'

/** What Prometheus scrapes from this process. One registry, so that a test can read it and nothing is global. */
export const registry = new Registry()
collectDefaultMetrics({ register: registry })
for (const metric of PAYMENT_METRICS) registry.registerMetric(metric)
for (const metric of ORDER_METRICS) registry.registerMetric(metric)

/** Rate, errors, duration: by the route's name, never by the path, which has no bounded number of values. */
export const requestDuration = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'Time from the first byte of a request to the last of its answer',
  labelNames: ['method', 'route', 'status'] as const,
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [registry],
})

new Gauge({
  name: 'http_requests_in_flight',
  help: 'Requests being answered right now',
  registers: [registry],
  collect() {
    this.set(inFlight.count)
  },
})

export const requestsShed = new Counter({
  name: 'http_requests_shed_total',
  help: 'Requests answered 503 because this pod has its hands full',
  labelNames: ['class'] as const,
  registers: [registry],
})

export const requestsLimited = new Counter({
  name: 'http_requests_limited_total',
  help: 'Requests answered 429',
  labelNames: ['class'] as const,
  registers: [registry],
})

export const limiterFallbacks = new Counter({
  name: 'limiter_fallbacks_total',
  help: 'Times a limit was counted in memory because Redis state did not answer',
  registers: [registry],
})

export const checkouts = new Counter({
  name: 'checkouts_total',
  help: 'Attempts to place an order: placed, refused for a reason of the shopper’s (stock, price), failed by our fault, left before the answer',
  labelNames: ['outcome'] as const,
  registers: [registry],
})
for (const outcome of ['placed', 'refused', 'failed', 'left']) checkouts.inc({ outcome }, 0)
