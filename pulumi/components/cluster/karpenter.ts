import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { policyDocument } from '../shared/policy_document.ts'
import { tags } from '../shared/tags.ts'
import type { NodeRole } from './node_role.ts'
import { PodRole } from './pod_role.ts'
import { karpenterStatements } from './karpenter_statements.ts'
import { HelmAddon } from './addons/helm_addon.ts'
import { onSystemNodes } from './addons/placement.ts'
import type { AddonContext } from './addons/addon_context.ts'

export interface KarpenterArgs extends AddonContext {
  readonly nodeRole: NodeRole
}

/** What tells that a machine will go: two minutes' notice of a reclaimed spot instance, and AWS's own maintenance. */
const NOTICES: Readonly<Record<string, { source: string; detailType: string }>> = {
  'spot-interruption': {
    source: 'aws.ec2',
    detailType: 'EC2 Spot Instance Interruption Warning',
  },
  'rebalance': { source: 'aws.ec2', detailType: 'EC2 Instance Rebalance Recommendation' },
  'state-change': { source: 'aws.ec2', detailType: 'EC2 Instance State-change Notification' },
  'health': { source: 'aws.health', detailType: 'AWS Health Event' },
}

/** Buys machines when pods wait for one and gives them back when they stand empty; empties those that will be taken. */
export class Karpenter extends pulumi.ComponentResource {
  readonly release: HelmAddon

  constructor(name: string, args: KarpenterArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:cluster:Karpenter', name, {}, opts)
    const parent = { parent: this }
    const queue = this.noticesQueue(name)
    const accountId = aws.getCallerIdentityOutput({}, parent).accountId
    new PodRole(
      name,
      {
        clusterName: args.clusterName,
        namespace: 'kube-system',
        serviceAccount: 'karpenter',
        statements: karpenterStatements({
          region: args.region,
          accountId,
          clusterName: args.clusterName,
          clusterArn: args.clusterArn,
          nodeRoleArn: args.nodeRole.arn,
          queueArn: queue.arn,
        }),
      },
      parent
    )
    const entry = new aws.eks.AccessEntry(
      `${name}-nodes`,
      {
        clusterName: args.clusterName,
        principalArn: args.nodeRole.arn,
        type: 'EC2_LINUX',
        tags: tags(`${name}-nodes`),
      },
      parent
    )
    this.release = new HelmAddon(
      name,
      {
        chart: 'karpenter',
        namespace: 'kube-system',
        values: {
          replicas: 2,
          ...onSystemNodes(),
          settings: {
            clusterName: args.clusterName,
            clusterEndpoint: args.clusterEndpoint,
            interruptionQueue: queue.name,
          },
          serviceMonitor: { enabled: false },
        },
      },
      { parent: this, provider: args.provider, dependsOn: [...args.after, entry] }
    )
    this.registerOutputs({})
  }

  private noticesQueue(name: string): aws.sqs.Queue {
    const queue = new aws.sqs.Queue(
      name,
      {
        name: `holdfast-${pulumi.getStack()}-notices`,
        messageRetentionSeconds: 300,
        sqsManagedSseEnabled: true,
        tags: tags(name),
      },
      { parent: this }
    )
    const rules = Object.entries(NOTICES).map(([notice, { source, detailType }]) => {
      const rule = new aws.cloudwatch.EventRule(
        `${name}-${notice}`,
        {
          eventPattern: JSON.stringify({ 'source': [source], 'detail-type': [detailType] }),
          tags: tags(`${name}-${notice}`),
        },
        { parent: this }
      )
      new aws.cloudwatch.EventTarget(
        `${name}-${notice}`,
        { rule: rule.name, arn: queue.arn },
        { parent: this }
      )
      return rule
    })
    new aws.sqs.QueuePolicy(
      name,
      {
        queueUrl: queue.url,
        policy: policyDocument({
          Sid: 'NoticesArrive',
          Principal: { Service: 'events.amazonaws.com' },
          Action: 'sqs:SendMessage',
          Resource: queue.arn,
          Condition: { ArnEquals: { 'aws:SourceArn': rules.map((rule) => rule.arn) } },
        }),
      },
      { parent: this }
    )
    return queue
  }
}
