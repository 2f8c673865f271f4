import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import type { Capacity } from '../../capacity/capacity.ts'
import { tags } from '../shared/tags.ts'
import type { NodeRole } from './node_role.ts'

export interface SystemNodesArgs {
  readonly clusterName: pulumi.Input<string>
  readonly subnetIds: pulumi.Input<string[]>
  readonly role: NodeRole
  readonly keyArn: pulumi.Input<string>
  readonly capacity: Capacity['nodes']['system']
  /** Add-ons without which no machine becomes ready. */
  readonly after: pulumi.Resource[]
}

/** Keeps the shop's pods off these machines; add-ons tolerate it (`addons/placement.ts`). */
export const SYSTEM_TAINT = { key: 'CriticalAddonsOnly', value: 'true' } as const

/**
 * A few fixed machines for Kubernetes' own household and for Karpenter, which buys all others and cannot buy its own.
 * Replaced one at a time; a broken one is noticed and replaced by EKS.
 */
export class SystemNodes extends pulumi.ComponentResource {
  readonly group: aws.eks.NodeGroup

  constructor(name: string, args: SystemNodesArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:cluster:SystemNodes', name, {}, opts)
    const template = new aws.ec2.LaunchTemplate(
      name,
      {
        // Tokens required, and one hop alone: a pod is a hop further away.
        metadataOptions: {
          httpEndpoint: 'enabled',
          httpTokens: 'required',
          httpPutResponseHopLimit: 1,
        },
        // Bottlerocket keeps its system and its containers on two disks.
        blockDeviceMappings: ['/dev/xvda', '/dev/xvdb'].map((deviceName, index) => ({
          deviceName,
          ebs: {
            volumeType: 'gp3',
            volumeSize: index === 0 ? 4 : 40,
            encrypted: 'true',
            kmsKeyId: args.keyArn,
            deleteOnTermination: 'true',
          },
        })),
        tagSpecifications: ['instance', 'volume'].map((resourceType) => ({
          resourceType,
          tags: tags(name),
        })),
        updateDefaultVersion: true,
        tags: tags(name),
      },
      { parent: this }
    )
    this.group = new aws.eks.NodeGroup(
      name,
      {
        clusterName: args.clusterName,
        nodeRoleArn: args.role.arn,
        subnetIds: args.subnetIds,
        amiType: 'BOTTLEROCKET_ARM_64',
        capacityType: 'ON_DEMAND',
        instanceTypes: [args.capacity.instanceType],
        scalingConfig: {
          desiredSize: args.capacity.count,
          minSize: args.capacity.count,
          maxSize: args.capacity.count + 1,
        },
        updateConfig: { maxUnavailable: 1 },
        nodeRepairConfig: { enabled: true },
        launchTemplate: {
          id: template.id,
          version: template.latestVersion.apply((version) => String(version)),
        },
        labels: { 'holdfast.io/nodes': 'system' },
        taints: [{ ...SYSTEM_TAINT, effect: 'NO_SCHEDULE' }],
        tags: tags(name),
      },
      { parent: this, dependsOn: [...args.role.ready, ...args.after] }
    )
    this.registerOutputs({ nodeGroup: this.group.arn })
  }
}
