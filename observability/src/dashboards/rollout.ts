import {
  one,
  perSecond,
  perSecondBy,
  quantile,
  WINDOW,
  type Board,
  type PanelSpec,
} from './board.ts'

const HASH = 'rollouts_pod_template_hash'

/** Whatever is asked of a part, asked of each of its releases: a new one is told from the one beside it by its hash. */
function panelsOf(part: 'api' | 'web', title: string): PanelSpec[] {
  const of = `app_kubernetes_io_component="${part}",${HASH}!=""`
  const requests = `http_request_duration_seconds_count{${of}}`
  const failed = `http_request_duration_seconds_count{${of},status=~"5.."}`
  return [
    {
      title: `${title}: requests by release`,
      about: 'The share that each release serves.',
      ask: one(perSecondBy(HASH, requests), `{{${HASH}}}`),
      unit: 'reqps',
      isStacked: true,
    },
    {
      title: `${title}: failed by release`,
      about: 'Share of answers with 5xx. A release above one in a hundred is taken back.',
      ask: one(
        `(${perSecondBy(HASH, failed)} or 0 * ${perSecondBy(HASH, requests)}) / ${perSecondBy(HASH, requests)}`,
        `{{${HASH}}}`
      ),
      unit: 'percentunit',
      worryAt: [0.001, 0.01],
    },
    {
      title: `${title}: p95 by release`,
      about: 'A release may be half as slow again as the one beside it.',
      ask: one(quantile(0.95, `http_request_duration_seconds_bucket{${of}}`, HASH), `{{${HASH}}}`),
      unit: 's',
    },
    {
      title: `${title}: event loop lag by release`,
      about: 'Saturation: how long its busiest pod could do nothing else (p99).',
      ask: one(`max by (${HASH}) (nodejs_eventloop_lag_p99_seconds{${of}})`, `{{${HASH}}}`),
      unit: 's',
      worryAt: [0.1, 0.25],
    },
  ]
}

export const ROLLOUT: Board = {
  uid: 'holdfast-rollout',
  title: 'Rollout',
  about: 'A new release against the one that serves everybody else.',
  rows: [
    { title: 'API', panels: panelsOf('api', 'API') },
    {
      title: 'What it sells',
      panels: [
        {
          title: 'Checkouts that succeed, by release',
          about: 'A release that answers 200 and sells nothing is bad.',
          ask: one(
            `sum by (${HASH}) (rate(checkouts_total{outcome="placed"}[${WINDOW}])) / sum by (${HASH}) (rate(checkouts_total{outcome=~"placed|failed"}[${WINDOW}]))`,
            `{{${HASH}}}`
          ),
          unit: 'percentunit',
          max: 1,
        },
        {
          title: 'The prober’s purchases, by release',
          about:
            'It buys what nobody else can, so that it is never refused for a reason of a shopper’s.',
          ask: one(
            `sum by (release, outcome) (rate(prober_journeys_total[${WINDOW}]))`,
            '{{release}}: {{outcome}}'
          ),
          unit: 'cps',
        },
        {
          title: 'Checkouts refused',
          about: 'For a reason of the shopper’s; a jump with a release is none.',
          ask: one(perSecond('checkouts_total{outcome="refused"}'), 'refused'),
          unit: 'cps',
        },
      ],
    },
    { title: 'Pages', panels: panelsOf('web', 'Pages') },
    {
      title: 'Pods',
      panels: [
        {
          title: 'Pods by release',
          about: 'Those that say how they are.',
          ask: one(
            `count by (app_kubernetes_io_component, ${HASH}) (process_resident_memory_bytes{${HASH}!=""})`,
            `{{app_kubernetes_io_component}} {{${HASH}}}`
          ),
          unit: 'short',
        },
        {
          title: 'State of the rollouts',
          about: 'As Argo Rollouts sees it.',
          ask: one('max by (name, phase) (rollout_info)', '{{name}}: {{phase}}'),
          unit: 'none',
        },
      ],
    },
  ],
}
