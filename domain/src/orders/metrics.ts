import { Counter } from 'prom-client'

/** For the application's registry: see `registerMetric`. */
export const ordersPaid = new Counter({
  name: 'orders_paid_total',
  help: 'Orders whose payment was booked',
  labelNames: ['currency'] as const,
  registers: [],
})

export const orderRevenue = new Counter({
  name: 'orders_revenue_minor_units_total',
  help: 'What the orders whose payment was booked cost, in minor units; refunds are not taken off',
  labelNames: ['currency'] as const,
  registers: [],
})

export const ORDER_METRICS = [ordersPaid, orderRevenue]
