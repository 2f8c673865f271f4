import * as pulumi from '@pulumi/pulumi'
import { logGroup } from '../../shared/log_group.ts'
import { PodRole } from '../pod_role.ts'
import type { AddonContext } from './addon_context.ts'
import { HelmAddon } from './helm_addon.ts'
import { SYSTEM_TAINT } from '../system_nodes.ts'

export interface TelemetryArgs extends AddonContext {
  readonly keyArn: pulumi.Input<string>
  readonly logDays: number
}

const NAMESPACE = 'telemetry'
export const COLLECTOR = 'collector'
/** Where the shop's parts hand in their traces: OTLP over HTTP. */
export const COLLECTOR_URL = `http://${COLLECTOR}.${NAMESPACE}.svc.cluster.local:4318`

/** The few figures that CloudWatch's alarms need and only the shop knows. */
export const FIGURES = [
  'queue_oldest_job_age_seconds',
  'outbox_lag_seconds',
  'outbox_dead_letters',
] as const
export const FIGURES_NAMESPACE = 'Holdfast'
const FIGURES_LOG = (stack: string) => `/holdfast/${stack}/figures`

/** Traces to X-Ray, every failed and slow one and a share of the rest; lines of pods to CloudWatch, with their trace's id. */
export class Telemetry extends pulumi.ComponentResource {
  readonly logGroupName: pulumi.Output<string>

  constructor(name: string, args: TelemetryArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:cluster:Telemetry', name, {}, opts)
    const options = { parent: this, provider: args.provider, dependsOn: args.after }
    const logs = logGroup(
      name,
      { name: `/holdfast/${pulumi.getStack()}/pods`, days: args.logDays, keyArn: args.keyArn },
      { parent: this }
    )
    this.logGroupName = logs.name
    const figures = logGroup(
      `${name}-figures`,
      { name: FIGURES_LOG(pulumi.getStack()), days: 7, keyArn: args.keyArn },
      { parent: this }
    )
    new PodRole(
      `${name}-traces`,
      {
        clusterName: args.clusterName,
        namespace: NAMESPACE,
        serviceAccount: COLLECTOR,
        statements: [
          {
            Sid: 'SendTraces',
            Action: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'],
            Resource: '*',
          },
          {
            Sid: 'WriteFigures',
            Action: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogStreams'],
            Resource: pulumi.interpolate`${figures.arn}:*`,
          },
        ],
      },
      { parent: this }
    )
    new HelmAddon(
      'collector',
      {
        chart: 'opentelemetry-collector',
        namespace: NAMESPACE,
        values: collectorValues(args.region, figures.name),
      },
      options
    )
    new PodRole(
      `${name}-lines`,
      {
        clusterName: args.clusterName,
        namespace: NAMESPACE,
        serviceAccount: 'fluent-bit',
        statements: [
          {
            Sid: 'WritePodLines',
            Action: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogStreams'],
            Resource: pulumi.interpolate`${logs.arn}:*`,
          },
        ],
      },
      { parent: this }
    )
    new HelmAddon(
      'fluent-bit',
      {
        chart: 'aws-for-fluent-bit',
        namespace: NAMESPACE,
        values: {
          serviceAccount: { create: true, name: 'fluent-bit' },
          tolerations: [{ operator: 'Exists' }],
          cloudWatch: { enabled: false },
          cloudWatchLogs: {
            enabled: true,
            region: args.region,
            logGroupName: logs.name,
            logStreamPrefix: 'pod-',
            autoCreateGroup: false,
          },
        },
      },
      options
    )
    this.registerOutputs({ logGroupName: this.logGroupName })
  }
}

/** Amazon's build of the collector, whose exporter knows X-Ray. Sampling waits for a trace's end, to know how it went. */
function collectorValues(region: string, figuresLog: pulumi.Output<string>) {
  return {
    mode: 'deployment',
    replicaCount: 2,
    fullnameOverride: COLLECTOR,
    image: { repository: 'public.ecr.aws/aws-observability/aws-otel-collector', tag: 'v0.45.1' },
    command: { name: 'awscollector' },
    serviceAccount: { create: true, name: COLLECTOR },
    tolerations: [{ key: SYSTEM_TAINT.key, operator: 'Exists' }],
    // To find the worker's pods and ask them for their figures.
    clusterRole: {
      create: true,
      rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get', 'list', 'watch'] }],
    },
    config: {
      receivers: {
        prometheus: { config: { scrape_configs: [scrapeWorkers()] } },
        otlp: { protocols: { http: { endpoint: '0.0.0.0:4318' } } },
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
          traces: {
            receivers: ['otlp'],
            processors: ['memory_limiter', 'tail_sampling', 'batch'],
            exporters: ['awsxray'],
          },
          metrics: {
            receivers: ['prometheus'],
            processors: ['memory_limiter', 'batch'],
            exporters: ['awsemf'],
          },
          logs: null,
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
