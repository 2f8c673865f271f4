import { Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import { LEDGER_METRICS } from '@holdfast/domain/ledger'
import { ORDER_METRICS } from '@holdfast/domain/orders'
import { PAYMENT_METRICS } from '@holdfast/domain/payments'

/** What Prometheus scrapes from this process. */
export const registry = new Registry()
collectDefaultMetrics({ register: registry })
for (const metric of LEDGER_METRICS) registry.registerMetric(metric)
for (const metric of PAYMENT_METRICS) registry.registerMetric(metric)
for (const metric of ORDER_METRICS) registry.registerMetric(metric)

export const deliveryDuration = new Histogram({
  name: 'outbox_delivery_duration_seconds',
  help: 'Time that a handler took for one event, by outcome: done, skipped, postponed, failed, dead',
  labelNames: ['handler', 'outcome'] as const,
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  registers: [registry],
})

export const loopDuration = new Histogram({
  name: 'worker_loop_duration_seconds',
  help: 'Time that one round of a loop took, by whether it failed',
  labelNames: ['loop', 'outcome'] as const,
  buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30],
  registers: [registry],
})
