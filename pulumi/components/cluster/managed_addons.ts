import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { tags } from '../shared/tags.ts'
import { PodRole } from './pod_role.ts'
import { SYSTEM_TAINT } from './system_nodes.ts'

const TOLERATIONS = [{ key: SYSTEM_TAINT.key, operator: 'Exists' }]

/** Add-ons that nodes need to become ready, by the name AWS gives them. */
const BEFORE_NODES: Readonly<Record<string, object>> = {
  'vpc-cni': {
    // Network policies of the chart are enforced by it; prefixes let a small machine hold many pods.
    enableNetworkPolicy: 'true',
    env: { ENABLE_PREFIX_DELEGATION: 'true', WARM_PREFIX_TARGET: '1' },
  },
  'kube-proxy': {},
  'eks-pod-identity-agent': {},
}

const AFTER_NODES: Readonly<Record<string, object>> = {
  'coredns': { autoScaling: { enabled: true, minReplicas: 2, maxReplicas: 10 } },
  'aws-ebs-csi-driver': { controller: { tolerations: TOLERATIONS } },
}

export interface ManagedAddonsArgs {
  readonly clusterName: pulumi.Input<string>
}

/** Add-ons that AWS keeps in step with the version of Kubernetes: the newest that suits is taken when it is upgraded. */
export class ManagedAddons extends pulumi.ComponentResource {
  readonly beforeNodes: aws.eks.Addon[]
  private readonly clusterName: pulumi.Input<string>
  private readonly name: string

  constructor(name: string, args: ManagedAddonsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:cluster:ManagedAddons', name, {}, opts)
    this.name = name
    this.clusterName = args.clusterName
    this.beforeNodes = this.install(BEFORE_NODES, [])
    new PodRole(
      `${name}-ebs`,
      {
        clusterName: args.clusterName,
        namespace: 'kube-system',
        serviceAccount: 'ebs-csi-controller-sa',
        managedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AmazonEBSCSIDriverPolicy'],
      },
      { parent: this }
    )
    this.registerOutputs({})
  }

  /** What runs on nodes: it would never become healthy without one. */
  installAfter(nodes: pulumi.Resource): aws.eks.Addon[] {
    return this.install(AFTER_NODES, [nodes])
  }

  private install(
    addons: Readonly<Record<string, object>>,
    dependsOn: pulumi.Resource[]
  ): aws.eks.Addon[] {
    return Object.entries(addons).map(
      ([addonName, configuration]) =>
        new aws.eks.Addon(
          `${this.name}-${addonName}`,
          {
            clusterName: this.clusterName,
            addonName,
            configurationValues: JSON.stringify(configuration),
            resolveConflictsOnCreate: 'OVERWRITE',
            resolveConflictsOnUpdate: 'OVERWRITE',
            tags: tags(`${this.name}-${addonName}`),
          },
          { parent: this, dependsOn }
        )
    )
  }
}
