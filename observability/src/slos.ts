/** What shoppers are promised, as a share of requests, checkouts or time over thirty days. */
export interface Slo {
  readonly name: string
  readonly title: string
  readonly promise: string
  readonly objective: number
  /** The share, 0 to 1, that went wrong in a window; nothing where there was nothing to go wrong. */
  readonly errors: (window: string) => string
}

const REQUESTS = 'http_request_duration_seconds'

/** A lag up to this is not felt: mails and invoices leave, stock follows. Seconds. */
export const FRESH_SECONDS = 30

/** Whether events are fresh right now. Without a worker nobody says so, and they are not. */
export const EVENTS_FRESH = {
  record: 'shop:events_fresh:bool',
  expr: `(max(outbox_lag_seconds) <= bool ${FRESH_SECONDS}) or vector(0)`,
}

export const SLOS: readonly Slo[] = [
  {
    name: 'api-availability',
    title: 'API answers',
    promise: '99.9 % of requests to the API are not answered with a 5xx',
    objective: 0.999,
    errors: (window) => failedRequests('api', window),
  },
  {
    name: 'web-availability',
    title: 'Pages answer',
    promise: '99.9 % of pages are not answered with a 5xx',
    objective: 0.999,
    errors: (window) => failedRequests('web', window),
  },
  {
    name: 'api-latency',
    title: 'API is quick',
    promise: '95 % of requests to the API are answered within 500 ms',
    objective: 0.95,
    errors: (window) => {
      const of = `app_kubernetes_io_component="api"`
      return `1 - sum(rate(${REQUESTS}_bucket{${of},le="0.5"}[${window}])) / sum(rate(${REQUESTS}_count{${of}}[${window}]))`
    },
  },
  {
    name: 'checkout',
    title: 'Checkout succeeds',
    promise: '99.5 % of checkouts that the shop can serve become an order',
    objective: 0.995,
    // What is refused for want of stock, or at another price, is no failure; that too many are has an alert of its own.
    errors: (window) =>
      share(
        `checkouts_total{outcome="failed"}[${window}]`,
        `checkouts_total{outcome=~"placed|failed"}[${window}]`
      ),
  },
  {
    name: 'event-freshness',
    title: 'Events are fresh',
    promise: `99.9 % of the time no event has been due for more than ${FRESH_SECONDS} s`,
    objective: 0.999,
    errors: (window) => `1 - avg_over_time(${EVENTS_FRESH.record}[${window}])`,
  },
]

function failedRequests(component: string, window: string): string {
  const of = `app_kubernetes_io_component="${component}"`
  return share(
    `${REQUESTS}_count{${of},status=~"5.."}[${window}]`,
    `${REQUESTS}_count{${of}}[${window}]`
  )
}

/** Without a single bad one there is no series of them, which is a share of nothing and not no share. */
function share(bad: string, all: string): string {
  return `(sum(rate(${bad})) or vector(0)) / sum(rate(${all}))`
}
