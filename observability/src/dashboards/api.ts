import { one, perSecond, perSecondBy, quantile, WINDOW, type Board } from './board.ts'

const REQUESTS = 'http_request_duration_seconds'
const API = 'app_kubernetes_io_component="api"'
const WEB = 'app_kubernetes_io_component="web"'

export const API_BOARD: Board = {
  uid: 'holdfast-api',
  title: 'API and pages',
  about: 'Rate, errors and duration of what shoppers ask for, and what the answers come from.',
  rows: [
    {
      title: 'API',
      panels: [
        {
          title: 'Requests by status',
          about: 'All that were answered; 499 are those whose client had gone.',
          ask: one(perSecondBy('status', `${REQUESTS}_count{${API}}`), '{{status}}'),
          unit: 'reqps',
          isStacked: true,
        },
        {
          title: 'Duration',
          about:
            'Half, nineteen in twenty, and ninety-nine in a hundred are faster than this. 500 ms are promised for p95.',
          ask: [0.5, 0.95, 0.99].map((q) => ({
            expr: quantile(q, `${REQUESTS}_bucket{${API}}`),
            as: `p${q * 100}`,
          })),
          unit: 's',
          worryAt: [0.5, 1],
        },
        {
          title: 'The slowest routes (p95)',
          about: 'By the route’s name.',
          ask: one(
            `topk(8, ${quantile(0.95, `${REQUESTS}_bucket{${API}}`, 'route')})`,
            '{{route}}'
          ),
          unit: 's',
        },
        {
          title: 'The busiest routes',
          about: 'By the route’s name.',
          ask: one(`topk(8, ${perSecondBy('route', `${REQUESTS}_count{${API}}`)})`, '{{route}}'),
          unit: 'reqps',
        },
        {
          title: 'In hand, by pod',
          about:
            'Requests being answered. Past its limit a pod sheds: browsing first, checkout last.',
          ask: one('sum by (pod) (http_requests_in_flight)', '{{pod}}'),
          unit: 'short',
        },
        {
          title: 'Turned away',
          about: 'Shed is our lack of room, limited is one client taking too much.',
          ask: [
            { expr: perSecond('http_requests_shed_total'), as: 'shed (503)' },
            { expr: perSecond('http_requests_limited_total'), as: 'limited (429)' },
            { expr: perSecond('limiter_fallbacks_total'), as: 'limits counted in memory' },
          ],
          unit: 'reqps',
        },
      ],
    },
    {
      title: 'Where answers come from',
      panels: [
        {
          title: 'Public answers',
          about: 'From memory, from memory while it is refreshed, or from the cache behind it.',
          ask: one(perSecondBy('from', 'catalogue_answers_total'), '{{from}}'),
          unit: 'reqps',
          isStacked: true,
        },
        {
          title: 'Cache hits',
          about: 'Share of what is looked up in the two-tier cache and there.',
          ask: one(
            `${perSecond('cache_requests_total{outcome!="miss"}')} / sum(rate(cache_requests_total[${WINDOW}]))`,
            'hits'
          ),
          unit: 'percentunit',
          worryAt: [0.9, 0.7],
          max: 1,
        },
      ],
    },
    {
      title: 'Pages',
      panels: [
        {
          title: 'Pages by status',
          about: 'What the web server answered.',
          ask: one(perSecondBy('status', `${REQUESTS}_count{${WEB}}`), '{{status}}'),
          unit: 'reqps',
          isStacked: true,
        },
        {
          title: 'Duration of pages',
          about: 'From memory it takes a millisecond, rendered some ten.',
          ask: [0.5, 0.95, 0.99].map((q) => ({
            expr: quantile(q, `${REQUESTS}_bucket{${WEB}}`),
            as: `p${q * 100}`,
          })),
          unit: 's',
        },
        {
          title: 'Pages from memory',
          about: 'Hits, stale ones while they are rendered anew, and rendered ones.',
          ask: one(perSecondBy('outcome', 'web_page_cache_total'), '{{outcome}}'),
          unit: 'reqps',
          isStacked: true,
        },
        {
          title: 'What the web server waits for (p95)',
          about: 'Its calls to the API, by what they are for.',
          ask: one(
            `topk(8, ${quantile(0.95, 'web_api_call_duration_seconds_bucket', 'operation')})`,
            '{{operation}}'
          ),
          unit: 's',
        },
      ],
    },
    {
      title: 'Processes',
      panels: [
        {
          title: 'Processor time, by pod',
          about: 'Cores in use; one process uses one at most, and a little.',
          ask: one(`sum by (pod) (rate(process_cpu_seconds_total[${WINDOW}]))`, '{{pod}}'),
          unit: 'none',
        },
        {
          title: 'Event loop lag (p99), by pod',
          about: 'How long a process could do nothing else.',
          ask: one('max by (pod) (nodejs_eventloop_lag_p99_seconds)', '{{pod}}'),
          unit: 's',
          worryAt: [0.1, 0.25],
        },
      ],
    },
  ],
}
