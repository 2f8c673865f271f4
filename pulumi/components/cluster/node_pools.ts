import * as k8s from '@pulumi/kubernetes'
import * as pulumi from '@pulumi/pulumi'
import type { Capacity } from '../../capacity/capacity.ts'

export interface NodePoolsArgs {
  readonly provider: k8s.Provider
  readonly after: pulumi.Resource[]
  readonly clusterName: pulumi.Input<string>
  readonly nodeRoleName: pulumi.Input<string>
  readonly keyArn: pulumi.Input<string>
  readonly tags: Record<string, string>
  readonly capacity: Capacity['nodes']
  readonly architectures: readonly string[]
}

interface Pool {
  readonly name: string
  /** Higher is tried first. */
  readonly weight: number
  readonly buys: 'spot' | 'on-demand'
  readonly architecture: string
  readonly cpu: number
}

/**
 * What Karpenter may buy: spot first, on-demand when spot cannot be had or a pod asks for it
 * (`karpenter.sh/capacity-type: on-demand`), the preferred architecture before the other.
 */
export class NodePools extends pulumi.ComponentResource {
  constructor(name: string, args: NodePoolsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:cluster:NodePools', name, {}, opts)
    const options = { parent: this, provider: args.provider, dependsOn: args.after }
    const nodeClass = new k8s.apiextensions.CustomResource(
      `${name}-class`,
      {
        apiVersion: 'karpenter.k8s.aws/v1',
        kind: 'EC2NodeClass',
        metadata: { name: 'holdfast' },
        spec: {
          role: args.nodeRoleName,
          amiSelectorTerms: [{ alias: 'bottlerocket@latest' }],
          subnetSelectorTerms: [
            { tags: { 'karpenter.sh/discovery': 'holdfast', 'holdfast:stack': pulumi.getStack() } },
          ],
          securityGroupSelectorTerms: [{ tags: { 'aws:eks:cluster-name': args.clusterName } }],
          metadataOptions: {
            httpEndpoint: 'enabled',
            httpTokens: 'required',
            httpPutResponseHopLimit: 1,
          },
          blockDeviceMappings: ['/dev/xvda', '/dev/xvdb'].map((deviceName, index) => ({
            deviceName,
            ebs: {
              volumeType: 'gp3',
              volumeSize: index === 0 ? '4Gi' : '40Gi',
              encrypted: true,
              kmsKeyID: args.keyArn,
              deleteOnTermination: true,
            },
          })),
          tags: args.tags,
        },
      },
      options
    )
    for (const pool of poolsFor(args)) {
      new k8s.apiextensions.CustomResource(
        `${name}-${pool.name}`,
        {
          apiVersion: 'karpenter.sh/v1',
          kind: 'NodePool',
          metadata: { name: pool.name },
          spec: poolSpec(pool),
        },
        { ...options, dependsOn: [...args.after, nodeClass] }
      )
    }
    this.registerOutputs({})
  }
}

/** Four pools at most: each way of buying in each architecture, sharing the bounds of their way. */
export function poolsFor({
  capacity,
  architectures,
}: Pick<NodePoolsArgs, 'capacity' | 'architectures'>): Pool[] {
  return architectures.flatMap((architecture, index) => [
    {
      name: `spot-${architecture}`,
      weight: 40 - index * 10,
      buys: 'spot' as const,
      architecture,
      cpu: capacity.spotCpu,
    },
    {
      name: `steady-${architecture}`,
      weight: 20 - index * 10,
      buys: 'on-demand' as const,
      architecture,
      cpu: capacity.onDemandCpu,
    },
  ])
}

function poolSpec(pool: Pool) {
  const requirement = (key: string, values: string[]) => ({ key, operator: 'In', values })
  return {
    weight: pool.weight,
    limits: { cpu: String(pool.cpu) },
    template: {
      metadata: { labels: { 'holdfast.io/nodes': 'shop' } },
      spec: {
        nodeClassRef: { group: 'karpenter.k8s.aws', kind: 'EC2NodeClass', name: 'holdfast' },
        requirements: [
          requirement('karpenter.sh/capacity-type', [pool.buys]),
          requirement('kubernetes.io/arch', [pool.architecture]),
          requirement('karpenter.k8s.aws/instance-category', ['c', 'm', 'r']),
          { key: 'karpenter.k8s.aws/instance-generation', operator: 'Gt', values: ['6'] },
          // Neither one large machine that takes a third of the shop with it, nor many too small for their overhead.
          requirement('karpenter.k8s.aws/instance-cpu', ['2', '4', '8']),
        ],
        // A machine lives two weeks at most: patches arrive by replacement.
        expireAfter: '336h',
        terminationGracePeriod: '10m',
      },
    },
    disruption: {
      consolidationPolicy: 'WhenEmptyOrUnderutilized',
      consolidateAfter: '5m',
      budgets: [{ nodes: '10%' }],
    },
  }
}
