import * as pulumi from '@pulumi/pulumi'
import { logGroup } from '../../shared/log_group.ts'
import { PodRole } from '../pod_role.ts'
import type { AddonContext } from './addon_context.ts'
import { HelmAddon } from './helm_addon.ts'
import { COLLECTOR, collectorValues, NAMESPACE } from './collector.ts'

export interface TelemetryArgs extends AddonContext {
  readonly keyArn: pulumi.Input<string>
  readonly logDays: number
}

/** Where the shop's parts hand in their traces: OTLP over HTTP. */
export const COLLECTOR_URL = `http://${COLLECTOR}.${NAMESPACE}.svc.cluster.local:4318`

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
