import { FRESH_SECONDS, SLOS } from '../slos.ts'
import { one, perSecond, WINDOW, type Board } from './board.ts'

export const PROMISES: Board = {
  uid: 'holdfast-promises',
  title: 'Promises',
  about: 'What shoppers are promised, and how much of the budget for breaking it is being spent.',
  rows: [
    {
      title:
        'How fast the budget of thirty days is spent: 1 is just affordable, 14.4 wakes somebody',
      panels: SLOS.map(({ name, title, promise }) => ({
        title,
        about: promise,
        ask: one(`slo:burn_rate:1h{slo="${name}"}`),
        unit: 'none' as const,
        isNumber: true,
        worryAt: [1, 6] as const,
      })),
    },
    {
      title: 'Over time',
      panels: [
        {
          title: 'Burn rate over an hour',
          about: 'The long window of the alert that wakes somebody.',
          ask: one('slo:burn_rate:1h', '{{slo}}'),
          unit: 'none',
          worryAt: [6, 14.4],
        },
        {
          title: 'Burn rate over three days',
          about: 'Above 1 for long, the budget will not last: a ticket.',
          ask: one('slo:burn_rate:3d', '{{slo}}'),
          unit: 'none',
          worryAt: [1, 3],
        },
        {
          title: 'Answers with 5xx',
          about: 'At most one in a thousand.',
          ask: ['api', 'web'].map((part) => {
            const requests = `http_request_duration_seconds_count{app_kubernetes_io_component="${part}"}`
            const failed = `http_request_duration_seconds_count{app_kubernetes_io_component="${part}",status=~"5.."}`
            return { expr: `${perSecond(failed)} / sum(rate(${requests}[${WINDOW}]))`, as: part }
          }),
          unit: 'percentunit',
          worryAt: [0.001, 0.01],
        },
        {
          title: 'How late events are',
          about: `Of the delivery that has been due longest; up to ${FRESH_SECONDS} s are promised.`,
          ask: one('max(outbox_lag_seconds)', 'lag'),
          unit: 's',
          worryAt: [FRESH_SECONDS, 60],
        },
      ],
    },
  ],
}
