import { Counter, Gauge, Histogram } from 'prom-client'
import type { PageCache } from '../http/page_cache.ts'

const BUCKETS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

const requests = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'Time to answer a request, by the name of its route',
  labelNames: ['method', 'route', 'status'],
  buckets: BUCKETS,
})

const calls = new Histogram({
  name: 'web_api_call_duration_seconds',
  help: 'Time the API took to answer this server, by call and status',
  labelNames: ['operation', 'outcome'],
  buckets: BUCKETS,
})

const pages = new Counter({
  name: 'web_page_cache_total',
  help: 'Shareable pages served: from memory, stale, rendered, or old because rendering failed',
  labelNames: ['outcome'],
})

export function observeRequest(method: string, route: string, status: number, seconds: number) {
  requests.observe({ method, route, status: String(status) }, seconds)
}

export function observeApiCall(call: { operation: string; outcome: string; seconds: number }) {
  calls.observe({ operation: call.operation, outcome: call.outcome }, call.seconds)
}

export function countPage(outcome: string) {
  pages.inc({ outcome })
}

/** Shows the page cache's weight; read when the metrics are collected. */
export function watchPageCache(cache: PageCache) {
  new Gauge({
    name: 'web_page_cache_bytes',
    help: 'What the pages held in memory weigh',
    collect() {
      this.set(cache.bytes)
    },
  })
}
