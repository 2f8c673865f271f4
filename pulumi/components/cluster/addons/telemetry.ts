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
        ],
      },
      { parent: this }
    )
    new HelmAddon(
      'collector',
      {
        chart: 'opentelemetry-collector',
        namespace: NAMESPACE,
        values: collectorValues(args.region),
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
function collectorValues(region: string) {
  return {
    mode: 'deployment',
    replicaCount: 2,
    fullnameOverride: COLLECTOR,
    image: { repository: 'public.ecr.aws/aws-observability/aws-otel-collector', tag: 'v0.45.1' },
    command: { name: 'awscollector' },
    serviceAccount: { create: true, name: COLLECTOR },
    tolerations: [{ key: SYSTEM_TAINT.key, operator: 'Exists' }],
    config: {
      receivers: { otlp: { protocols: { http: { endpoint: '0.0.0.0:4318' } } } },
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
      exporters: { awsxray: { region } },
      service: {
        pipelines: {
          traces: {
            receivers: ['otlp'],
            processors: ['memory_limiter', 'tail_sampling', 'batch'],
            exporters: ['awsxray'],
          },
          metrics: null,
          logs: null,
        },
      },
    },
  }
}
