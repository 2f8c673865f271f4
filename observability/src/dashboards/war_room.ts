import { one, perSecond, quantile, WINDOW, type Board } from './board.ts'

const API = 'app_kubernetes_io_component="api"'

export const WAR_ROOM: Board = {
  uid: 'holdfast-war-room',
  title: 'Black Friday',
  about: 'One screen for the day: do they buy, is it quick, is there room, is anything piling up?',
  rows: [
    {
      title: 'Do they buy?',
      panels: [
        {
          title: 'Orders a minute',
          about: 'Paid.',
          ask: one(`${perSecond('orders_paid_total', '5m')} * 60`),
          unit: 'short',
          isNumber: true,
        },
        {
          title: 'Revenue today',
          about: 'The last 24 hours, in pounds.',
          ask: one(
            'sum(increase(orders_revenue_minor_units_total{currency="GBP"}[24h])) / 100 or vector(0)'
          ),
          unit: 'currencyGBP',
          isNumber: true,
        },
        {
          title: 'Checkouts that fail',
          about: 'By our fault; one in two hundred is the budget.',
          ask: one(
            `${perSecond('checkouts_total{outcome="failed"}', '5m')} / sum(rate(checkouts_total{outcome=~"placed|failed"}[5m]))`
          ),
          unit: 'percentunit',
          isNumber: true,
          worryAt: [0.005, 0.02],
        },
        {
          title: 'Payment pages not to be had',
          about: 'Stripe out of reach, or its limit.',
          ask: one(
            `${perSecond('payment_pages_total{outcome="unavailable"}', '5m')} / (sum(rate(payment_pages_total[5m])) > 0) or vector(0)`
          ),
          unit: 'percentunit',
          isNumber: true,
          worryAt: [0.05, 0.2],
        },
      ],
    },
    {
      title: 'Is it quick, and is there room?',
      panels: [
        {
          title: 'p95 of the API',
          about: 'Half a second is promised.',
          ask: one(
            `histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket{${API}}[5m])))`
          ),
          unit: 's',
          isNumber: true,
          worryAt: [0.3, 0.5],
        },
        {
          title: 'Failed requests',
          about: 'One in a thousand is the budget.',
          ask: one(
            `${perSecond('http_request_duration_seconds_count{status=~"5.."}', '5m')} / sum(rate(http_request_duration_seconds_count[5m]))`
          ),
          unit: 'percentunit',
          isNumber: true,
          worryAt: [0.001, 0.01],
        },
        {
          title: 'Turned away a second',
          about: 'For want of room.',
          ask: one(perSecond('http_requests_shed_total', '5m')),
          unit: 'reqps',
          isNumber: true,
          worryAt: [0.1, 1],
        },
        {
          title: 'Fullest pool',
          about: 'Of connections to PostgreSQL.',
          ask: one(
            'max(sum by (app_kubernetes_io_component) (db_pool_connections{state="used"}) / sum by (app_kubernetes_io_component) (db_pool_connections_max))'
          ),
          unit: 'percentunit',
          isNumber: true,
          worryAt: [0.6, 0.8],
        },
      ],
    },
    {
      title: 'The crowd',
      panels: [
        {
          title: 'Requests and pods',
          about: 'Pods should follow requests within a minute.',
          ask: [
            {
              expr: `sum(rate(http_request_duration_seconds_count{${API}}[${WINDOW}]))`,
              as: 'requests a second',
            },
            { expr: `count(process_resident_memory_bytes{${API}})`, as: 'pods' },
            {
              expr: `sum(rate(http_request_duration_seconds_count{${API}}[${WINDOW}])) / count(process_resident_memory_bytes{${API}})`,
              as: 'requests a second and pod',
            },
          ],
          unit: 'none',
        },
        {
          title: 'Duration of a checkout',
          about: 'A hot product makes its buyers wait for each other; others must not notice.',
          ask: [0.5, 0.95, 0.99].map((q) => ({
            expr: quantile(q, 'http_request_duration_seconds_bucket{route="orders.place"}'),
            as: `p${q * 100}`,
          })),
          unit: 's',
          worryAt: [1, 2],
        },
        {
          title: 'Orders a minute',
          about: 'Placed, paid, and refused for want of stock or at another price.',
          ask: [
            { expr: `${perSecond('checkouts_total{outcome="placed"}')} * 60`, as: 'placed' },
            { expr: `${perSecond('orders_paid_total')} * 60`, as: 'paid' },
            { expr: `${perSecond('checkouts_total{outcome="refused"}')} * 60`, as: 'refused' },
          ],
          unit: 'none',
        },
        {
          title: 'What piles up',
          about: 'Age of the oldest job, and of the oldest event that nobody has taken.',
          ask: [
            { expr: 'max(queue_oldest_job_age_seconds)', as: 'oldest job' },
            { expr: 'max(outbox_lag_seconds)', as: 'oldest event' },
          ],
          unit: 's',
          worryAt: [10, 60],
        },
        {
          title: 'PostgreSQL',
          about: 'Connections of all processes.',
          ask: [
            { expr: 'max(postgres_connections{state="active"})', as: 'active' },
            { expr: 'max(postgres_connections{state="waiting"})', as: 'waiting for a lock' },
            {
              expr: 'sum(db_pool_connections{state="waiting"})',
              as: 'callers without a connection',
            },
          ],
          unit: 'short',
        },
        {
          title: 'Redis "state"',
          about: 'It may not evict: full, it takes no more jobs.',
          ask: one('max(redis_memory_bytes{server="state"})', 'memory'),
          unit: 'bytes',
        },
      ],
    },
  ],
}
