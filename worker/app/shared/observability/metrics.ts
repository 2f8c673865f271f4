import { Registry, collectDefaultMetrics } from 'prom-client'

/** What Prometheus scrapes from this process. */
export const registry = new Registry()
collectDefaultMetrics({ register: registry })
