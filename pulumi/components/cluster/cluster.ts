import * as pulumi from '@pulumi/pulumi'
import { EncryptionKey } from '../shared/encryption_key.ts'
import { logsMayEncrypt } from '../shared/log_group.ts'
import { tags } from '../shared/tags.ts'
import type { AddonContext } from './addons/addon_context.ts'
import { Autoscaling } from './addons/autoscaling.ts'
import { ExternalSecrets } from './addons/external_secrets.ts'
import { LoadBalancerController } from './addons/load_balancer_controller.ts'
import { Prometheus } from './addons/prometheus.ts'
import { Telemetry } from './addons/telemetry.ts'
import type { ClusterSettings } from './cluster_settings.ts'
import { ControlPlane } from './control_plane.ts'
import { type Door, Doors } from './doors.ts'
import { EncryptedDisks } from './encrypted_disks.ts'
import { Karpenter } from './karpenter.ts'
import { kubernetesProvider } from './kubernetes_provider.ts'
import { ManagedAddons } from './managed_addons.ts'
import { NodePools } from './node_pools.ts'
import { NodeRole } from './node_role.ts'
import { Registry } from './registry.ts'
import { SystemNodes } from './system_nodes.ts'
import { WarmCapacity } from './warm_capacity.ts'

export interface ClusterArgs extends ClusterSettings {
  readonly vpcId: pulumi.Input<string>
  readonly privateSubnetIds: pulumi.Input<string[]>
  readonly doors: readonly Door[]
  readonly ownerSecretArn: pulumi.Input<string>
}

const IMAGES_KEPT = 50

/** Kubernetes and what it needs to run the shop, in the order in which it has to come up. */
export class Cluster extends pulumi.ComponentResource {
  readonly controlPlane: ControlPlane
  readonly registry: Registry
  readonly logGroupName: pulumi.Output<string>

  constructor(name: string, args: ClusterArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:cluster:Cluster', name, {}, opts)
    const parent = { parent: this }
    const keyArn = this.makeKey(name, args)
    this.registry = new Registry(
      'image',
      { keyArn, keep: IMAGES_KEPT, protect: args.protect },
      parent
    )
    this.controlPlane = new ControlPlane(
      name,
      {
        ...args,
        clusterName: `holdfast-${pulumi.getStack()}`,
        subnetIds: args.privateSubnetIds,
        keyArn,
      },
      parent
    )
    const { cluster, securityGroupId, admins } = this.controlPlane
    new Doors('door', { nodesSecurityGroupId: securityGroupId, doors: args.doors }, parent)

    const addons = new ManagedAddons('addon', { clusterName: cluster.name }, parent)
    const nodeRole = new NodeRole('node', parent)
    const nodes = new SystemNodes(
      'system',
      {
        clusterName: cluster.name,
        subnetIds: args.privateSubnetIds,
        role: nodeRole,
        keyArn,
        capacity: args.nodes.system,
        after: addons.beforeNodes,
      },
      parent
    )
    const later = addons.installAfter(nodes.group)
    const provider = kubernetesProvider(
      name,
      {
        name: cluster.name,
        endpoint: cluster.endpoint,
        certificateAuthority: cluster.certificateAuthority.data,
        region: args.region,
      },
      parent
    )
    const context: AddonContext = {
      region: args.region,
      clusterName: cluster.name,
      clusterArn: cluster.arn,
      clusterEndpoint: cluster.endpoint,
      vpcId: args.vpcId,
      provider,
      after: [...admins, ...later, nodes.group],
    }
    this.logGroupName = this.install(context, args, nodeRole, keyArn)
    this.registerOutputs({ logGroupName: this.logGroupName })
  }

  private makeKey(name: string, args: ClusterArgs): pulumi.Output<string> {
    const key = new EncryptionKey(
      name,
      {
        description: 'Secrets of Kubernetes, disks, images and logs of the cluster',
        statements: (accountId) => [
          logsMayEncrypt(args.region, accountId),
          {
            Sid: 'DisksMayEncrypt',
            Principal: { AWS: pulumi.interpolate`arn:aws:iam::${accountId}:root` },
            Action: ['kms:CreateGrant', 'kms:Decrypt', 'kms:GenerateDataKeyWithoutPlaintext'],
            Resource: '*',
            Condition: { StringEquals: { 'kms:ViaService': `ec2.${args.region}.amazonaws.com` } },
          },
        ],
        protect: args.protect,
      },
      { parent: this }
    )
    return key.arn
  }

  private install(
    context: AddonContext,
    args: ClusterArgs,
    nodeRole: NodeRole,
    keyArn: pulumi.Output<string>
  ): pulumi.Output<string> {
    const parent = { parent: this }
    const { provider } = context
    const karpenter = new Karpenter('karpenter', { ...context, nodeRole }, parent)
    new NodePools(
      'pool',
      {
        provider,
        after: [karpenter.release],
        clusterName: context.clusterName,
        nodeRoleName: nodeRole.roleName,
        keyArn,
        tags: tags('shop-node'),
        capacity: args.nodes,
        architectures: args.architectures,
      },
      parent
    )
    if (args.nodes.warmCpu > 0) {
      new WarmCapacity(
        'warm',
        { provider, after: [karpenter.release], cpu: args.nodes.warmCpu },
        parent
      )
    }
    const disks = new EncryptedDisks('disks', { provider, after: context.after, keyArn }, parent)
    const prometheus = new Prometheus(
      'prometheus',
      { ...context, after: [...context.after, disks.storageClass] },
      parent
    )
    // Its definitions (ServiceMonitor) are what the others' charts refer to.
    const monitored = { ...context, after: [...context.after, prometheus] }
    new LoadBalancerController('load-balancer-controller', context, parent)
    new ExternalSecrets(
      'external-secrets',
      { ...context, ownerSecretArn: args.ownerSecretArn },
      parent
    )
    new Autoscaling('autoscaling', monitored, parent)
    const telemetry = new Telemetry(
      'telemetry',
      { ...context, keyArn, logDays: args.logDays },
      parent
    )
    return telemetry.logGroupName
  }
}
