import { one, perSecondBy, quantile, type Board } from './board.ts'

export const WORKER: Board = {
  uid: 'holdfast-worker',
  title: 'Worker and queues',
  about: 'What follows from orders: events, queues, schedules.',
  rows: [
    {
      title: 'Now',
      panels: [
        {
          title: 'Dead letters',
          about: 'Deliveries that were given up and wait for a person.',
          ask: one('max(outbox_dead_letters)'),
          unit: 'short',
          isNumber: true,
          worryAt: [1, 5],
        },
        {
          title: 'Outbox lag',
          about: 'How long the oldest delivery has been due without a relay taking it.',
          ask: one('max(outbox_lag_seconds)'),
          unit: 's',
          isNumber: true,
          worryAt: [10, 30],
        },
        {
          title: 'Waiting deliveries',
          about: 'Neither done nor given up.',
          ask: one('max(outbox_deliveries_waiting)'),
          unit: 'short',
          isNumber: true,
        },
        {
          title: 'Promises checked',
          about: 'Time since the ledger was last checked; every five minutes is planned.',
          ask: one('time() - max(ledger_last_run_timestamp_seconds)'),
          unit: 's',
          isNumber: true,
          worryAt: [900, 1800],
        },
      ],
    },
    {
      title: 'Queues',
      panels: [
        {
          title: 'Age of the oldest job',
          about: 'The worker is scaled by this.',
          ask: one('max by (queue) (queue_oldest_job_age_seconds)', '{{queue}}'),
          unit: 's',
          worryAt: [10, 60],
        },
        {
          title: 'Jobs that wait',
          about: 'All workers see the same queues.',
          ask: one('max by (queue) (queue_jobs{state="waiting"})', '{{queue}}'),
          unit: 'short',
        },
        {
          title: 'Deliveries by outcome',
          about:
            'Postponed ones wait for an earlier event or for a provider; failed ones are tried again.',
          ask: one(perSecondBy('outcome', 'outbox_delivery_duration_seconds_count'), '{{outcome}}'),
          unit: 'cps',
          isStacked: true,
        },
        {
          title: 'The slowest handlers (p95)',
          about: 'Of one event, by the handler.',
          ask: one(
            `topk(8, ${quantile(0.95, 'outbox_delivery_duration_seconds_bucket', 'handler')})`,
            '{{handler}}'
          ),
          unit: 's',
        },
        {
          title: 'The busiest handlers',
          about: 'Events taken up, by the handler.',
          ask: one(
            `topk(8, ${perSecondBy('handler', 'outbox_delivery_duration_seconds_count')})`,
            '{{handler}}'
          ),
          unit: 'cps',
        },
        {
          title: 'Processor time, by pod',
          about: 'Cores in use.',
          ask: one(
            'sum by (pod) (rate(process_cpu_seconds_total{app_kubernetes_io_component="worker"}[$__rate_interval]))',
            '{{pod}}'
          ),
          unit: 'none',
        },
      ],
    },
    {
      title: 'Schedules',
      panels: [
        {
          title: 'Rounds that fail',
          about: 'One now and then goes with a lost connection.',
          ask: one(
            `${perSecondBy('loop', 'worker_loop_duration_seconds_count{outcome="failed"}')} > 0 or vector(0)`,
            '{{loop}}'
          ),
          unit: 'cps',
        },
        {
          title: 'Duration of rounds (p95)',
          about: 'By what is done.',
          ask: one(
            `topk(8, ${quantile(0.95, 'worker_loop_duration_seconds_bucket', 'loop')})`,
            '{{loop}}'
          ),
          unit: 's',
        },
      ],
    },
  ],
}
