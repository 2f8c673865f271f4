import * as pulumi from '@pulumi/pulumi'
import { SYSTEM_TAINT } from '../system_nodes.ts'

export const NAMESPACE = 'telemetry'
export const COLLECTOR = 'collector'
/** Port at which a pod takes all spans of the traces that it decides about, from its siblings; 4317 is the chart's own. */
const WHOLE_TRACES = 4319

/** The few figures that CloudWatch's alarms need and only the shop knows. */
export const FIGURES = [
  'queue_oldest_job_age_seconds',
  'outbox_lag_seconds',
  'outbox_dead_letters',
] as const
export const FIGURES_NAMESPACE = 'Holdfast'

/**
 * Amazon's build of the collector, whose exporter knows X-Ray. Sampling waits for a trace's end, to know how it went; and
 * since API and worker may each meet another pod of it, spans are first passed on to the one that decides about their trace.
 */
export function collectorValues(region: string, figuresLog: pulumi.Input<string>) {
  return {
    mode: 'deployment',
    replicaCount: 2,
    fullnameOverride: COLLECTOR,
    image: { repository: 'public.ecr.aws/aws-observability/aws-otel-collector', tag: 'v0.45.1' },
    command: { name: 'awscollector' },
    serviceAccount: { create: true, name: COLLECTOR },
    tolerations: [{ key: SYSTEM_TAINT.key, operator: 'Exists' }],
    // To find the worker's pods, whose figures it asks for, and the collector's own.
    clusterRole: {
      create: true,
      rules: [
        { apiGroups: [''], resources: ['pods', 'endpoints'], verbs: ['get', 'list', 'watch'] },
        {
          apiGroups: ['discovery.k8s.io'],
          resources: ['endpointslices'],
          verbs: ['get', 'list', 'watch'],
        },
      ],
    },
    config: {
      receivers: {
        'prometheus': { config: { scrape_configs: [scrapeWorkers()] } },
        'otlp': { protocols: { http: { endpoint: '0.0.0.0:4318' } } },
        'otlp/whole': { protocols: { grpc: { endpoint: `0.0.0.0:${WHOLE_TRACES}` } } },
      },
      processors: {
        memory_limiter: { check_interval: '1s', limit_percentage: 75, spike_limit_percentage: 20 },
        tail_sampling: {
          decision_wait: '10s',
          policies: [
            { name: 'failed', type: 'status_code', status_code: { status_codes: ['ERROR'] } },
            { name: 'slow', type: 'latency', latency: { threshold_ms: 500 } },
            { name: 'some', type: 'probabilistic', probabilistic: { sampling_percentage: 1 } },
          ],
        },
        batch: {},
      },
      exporters: {
        loadbalancing: {
          routing_key: 'traceID',
          protocol: { otlp: { tls: { insecure: true } } },
          resolver: { k8s: { service: `${COLLECTOR}.${NAMESPACE}`, ports: [WHOLE_TRACES] } },
        },
        awsxray: { region },
        awsemf: {
          region,
          namespace: FIGURES_NAMESPACE,
          log_group_name: figuresLog,
          dimension_rollup_option: 'NoDimensionRollup',
          metric_declarations: [
            { dimensions: [['stack']], metric_name_selectors: FIGURES.map((name) => `^${name}$`) },
          ],
        },
      },
      service: {
        pipelines: {
          'traces': {
            receivers: ['otlp'],
            processors: ['memory_limiter'],
            exporters: ['loadbalancing'],
          },
          'traces/whole': {
            receivers: ['otlp/whole'],
            processors: ['memory_limiter', 'tail_sampling', 'batch'],
            exporters: ['awsxray'],
          },
          'metrics': {
            receivers: ['prometheus'],
            processors: ['memory_limiter', 'batch'],
            exporters: ['awsemf'],
          },
          'logs': null,
        },
      },
    },
  }
}

/** Every pod of the worker, at its port for figures, once a minute: only the few above are kept. */
function scrapeWorkers() {
  return {
    job_name: 'worker',
    scrape_interval: '60s',
    kubernetes_sd_configs: [{ role: 'pod', namespaces: { names: ['holdfast'] } }],
    relabel_configs: [
      {
        source_labels: ['__meta_kubernetes_pod_label_app_kubernetes_io_component'],
        regex: 'worker',
        action: 'keep',
      },
      {
        source_labels: ['__meta_kubernetes_pod_ip'],
        target_label: '__address__',
        replacement: '$$1:3344',
      },
      { target_label: 'stack', replacement: pulumi.getStack() },
    ],
    metric_relabel_configs: [
      { source_labels: ['__name__'], regex: FIGURES.join('|'), action: 'keep' },
    ],
  }
}
