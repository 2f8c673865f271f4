/**
 * What rules and dashboards may ask for. A metric that nobody exports draws an empty panel and never rings: those of the
 * shop are compared with what its running parts really export, those of others name who exports them.
 */

export type Part = 'api' | 'worker' | 'web'

export interface Metric {
  readonly by: readonly Part[]
  readonly labels: readonly string[]
}

const EVERYWHERE: readonly Part[] = ['api', 'worker', 'web']

function metric(by: readonly Part[], ...labels: string[]): Metric {
  return { by, labels }
}

/** By name, without the `_bucket`, `_count` and `_sum` of a histogram. */
export const OWN_METRICS: Readonly<Record<string, Metric>> = {
  // What shoppers meet.
  http_request_duration_seconds: metric(['api', 'web'], 'method', 'route', 'status'),
  http_requests_in_flight: metric(['api']),
  http_requests_shed_total: metric(['api'], 'class'),
  http_requests_limited_total: metric(['api'], 'class'),
  limiter_fallbacks_total: metric(['api']),
  checkouts_total: metric(['api'], 'outcome'),
  catalogue_answers_total: metric(['api'], 'from'),
  cache_requests_total: metric(['api'], 'outcome'),
  web_api_call_duration_seconds: metric(['web'], 'operation', 'outcome'),
  web_page_cache_total: metric(['web'], 'outcome'),
  web_page_cache_bytes: metric(['web']),

  // Orders and money.
  orders_paid_total: metric(['api', 'worker'], 'currency'),
  orders_revenue_minor_units_total: metric(['api', 'worker'], 'currency'),
  payment_pages_total: metric(['api', 'worker'], 'outcome'),
  payment_pages_not_closed_total: metric(['api', 'worker']),
  refunds_refused_total: metric(['api', 'worker']),
  payments_reconciliation_mended_total: metric(['api', 'worker']),
  payments_reconciliation_findings: metric(['worker'], 'kind', 'severity'),
  payments_reconciliation_last_success_timestamp_seconds: metric(['worker'], 'of'),

  // What follows from orders.
  outbox_lag_seconds: metric(['worker']),
  outbox_dead_letters: metric(['worker']),
  outbox_deliveries_waiting: metric(['worker']),
  outbox_delivery_duration_seconds: metric(['worker'], 'handler', 'outcome'),
  queue_jobs: metric(['worker'], 'queue', 'state'),
  queue_oldest_job_age_seconds: metric(['worker'], 'queue'),
  worker_loop_duration_seconds: metric(['worker'], 'loop', 'outcome'),
  ledger_violations: metric(['worker'], 'invariant'),
  ledger_last_run_timestamp_seconds: metric(['worker']),

  // Where it is kept.
  db_pool_connections: metric(['api', 'worker'], 'state'),
  db_pool_connections_max: metric(['api', 'worker']),
  postgres_connections: metric(['worker'], 'state'),
  postgres_connections_max: metric(['worker']),
  postgres_oldest_transaction_seconds: metric(['worker']),
  postgres_database_bytes: metric(['worker']),
  postgres_transactions_total: metric(['worker'], 'kind'),
  postgres_blocks_total: metric(['worker'], 'kind'),
  postgres_deadlocks_total: metric(['worker'], 'kind'),
  redis_up: metric(['worker'], 'server'),
  redis_memory_bytes: metric(['worker'], 'server'),
  redis_memory_max_bytes: metric(['worker'], 'server'),
  redis_clients: metric(['worker'], 'server'),
  redis_commands_total: metric(['worker'], 'server'),
  redis_lookups_hit_total: metric(['worker'], 'server'),
  redis_lookups_missed_total: metric(['worker'], 'server'),
  redis_evicted_keys_total: metric(['worker'], 'server'),

  // The processes.
  process_cpu_seconds_total: metric(EVERYWHERE),
  process_resident_memory_bytes: metric(EVERYWHERE),
  nodejs_eventloop_lag_p99_seconds: metric(EVERYWHERE),
}

/** Of the API and of the worker where `DATABASE_REPLICA_URL` names a replica. */
export const REPLICA_METRICS: Readonly<Record<string, Metric>> = {
  db_reads_total: metric(['api'], 'from', 'because'),
  db_replica_lag_seconds: metric(['api']),
  db_replica_fit: metric(['api']),
}

/** Of programs beside the shop, and who they are. */
export const FOREIGN_METRICS: Readonly<Record<string, { by: string; labels: readonly string[] }>> =
  {
    prober_journeys_total: { by: 'prober/main.ts', labels: ['release', 'outcome', 'step'] },
    rollout_info: { by: 'Argo Rollouts', labels: ['name', 'namespace', 'phase'] },
    aws_certificatemanager_days_to_expiry_minimum: {
      by: 'yet-another-cloudwatch-exporter (observability/cloudwatch_exporter.yaml)',
      labels: ['dimension_CertificateArn'],
    },
    aws_backup_number_of_backup_jobs_completed_sum: {
      by: 'yet-another-cloudwatch-exporter (observability/cloudwatch_exporter.yaml)',
      labels: ['dimension_BackupVaultName'],
    },
  }

/** What the rules themselves record. */
export const RECORDED_METRICS: Readonly<Record<string, { labels: readonly string[] }>> = {
  'shop:events_fresh:bool': { labels: [] },
  ...Object.fromEntries(
    ['5m', '30m', '1h', '2h', '6h', '1d', '3d'].map((window) => [
      `slo:burn_rate:${window}`,
      { labels: ['slo'] },
    ])
  ),
}

/** What Prometheus adds to every sample of a pod (helm/holdfast/templates/shared/pod_monitors.yaml). */
export const POD_LABELS: readonly string[] = [
  'app_kubernetes_io_component',
  'rollouts_pod_template_hash',
  'namespace',
  'pod',
]
