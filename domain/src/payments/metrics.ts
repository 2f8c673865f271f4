import { Counter } from 'prom-client'

/** For the application's registry: see `registerMetric`. */
export const paymentPages = new Counter({
  name: 'payment_pages_total',
  help: 'Payment pages asked of the provider, by outcome: opened, refused, unavailable, found, abandoned',
  labelNames: ['outcome'] as const,
  registers: [],
})

export const pagesNotClosed = new Counter({
  name: 'payment_pages_not_closed_total',
  help: 'Times a payment page could not be closed because the provider was out of reach: its stock stays held',
  registers: [],
})

export const refundsRefused = new Counter({
  name: 'refunds_refused_total',
  help: 'Refunds that the provider would not make: somebody has to see where the money is',
  registers: [],
})

export const reconciliationMended = new Counter({
  name: 'payments_reconciliation_mended_total',
  help: 'Differences from the provider that were passed on as if it had told of them, to whoever settles them',
  registers: [],
})

export const PAYMENT_METRICS = [paymentPages, pagesNotClosed, refundsRefused, reconciliationMended]
