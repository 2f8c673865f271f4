import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { logGroup } from '../shared/log_group.ts'
import { assumedBy } from '../shared/policy_document.ts'
import { tags } from '../shared/tags.ts'
import type { ClusterSettings } from './cluster_settings.ts'

export interface ControlPlaneArgs extends ClusterSettings {
  readonly clusterName: string
  readonly subnetIds: pulumi.Input<string[]>
  readonly keyArn: pulumi.Input<string>
}

const LOGS = ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler']
const ADMIN_POLICY = 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy'

/**
 * EKS itself. Who may do what is said by access entries alone: whoever made the cluster has no standing of their own.
 * Secrets are encrypted with our key before they reach its store.
 */
export class ControlPlane extends pulumi.ComponentResource {
  readonly cluster: aws.eks.Cluster
  /** On the control plane's and the nodes' interfaces alike. */
  readonly securityGroupId: pulumi.Output<string>
  readonly admins: pulumi.Resource[]

  constructor(name: string, args: ControlPlaneArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:cluster:ControlPlane', name, {}, opts)
    const parent = { parent: this }
    const accountId = aws.getCallerIdentityOutput({}, parent).accountId
    const role = new aws.iam.Role(
      name,
      { assumeRolePolicy: assumedBy('eks.amazonaws.com', accountId), tags: tags(name) },
      parent
    )
    const attached = new aws.iam.RolePolicyAttachment(
      name,
      { role: role.name, policyArn: 'arn:aws:iam::aws:policy/AmazonEKSClusterPolicy' },
      parent
    )
    const logs = logGroup(
      name,
      { name: `/aws/eks/${args.clusterName}/cluster`, days: args.logDays, keyArn: args.keyArn },
      parent
    )
    const isOpen = args.apiAccess === 'named-addresses'
    this.cluster = new aws.eks.Cluster(
      name,
      {
        name: args.clusterName,
        version: args.kubernetesVersion,
        roleArn: role.arn,
        accessConfig: {
          authenticationMode: 'API',
          bootstrapClusterCreatorAdminPermissions: false,
        },
        bootstrapSelfManagedAddons: false,
        enabledClusterLogTypes: LOGS,
        encryptionConfig: { provider: { keyArn: args.keyArn }, resources: ['secrets'] },
        vpcConfig: {
          subnetIds: args.subnetIds,
          endpointPrivateAccess: true,
          endpointPublicAccess: isOpen,
          ...(isOpen ? { publicAccessCidrs: [...args.adminCidrs] } : {}),
        },
        // A version whose support has ended is upgraded by AWS, not kept at six times the price.
        upgradePolicy: { supportType: 'STANDARD' },
        zonalShiftConfig: { enabled: true },
        deletionProtection: args.protect,
        tags: tags(name),
      },
      { parent: this, protect: args.protect, dependsOn: [attached, logs] }
    )
    this.securityGroupId = this.cluster.vpcConfig.clusterSecurityGroupId
    this.admins = args.adminArns.map((principalArn, index) => {
      const adminName = `${name}-admin-${index + 1}`
      const entry = new aws.eks.AccessEntry(
        adminName,
        { clusterName: this.cluster.name, principalArn, tags: tags(adminName) },
        parent
      )
      return new aws.eks.AccessPolicyAssociation(
        adminName,
        {
          clusterName: this.cluster.name,
          principalArn,
          policyArn: ADMIN_POLICY,
          accessScope: { type: 'cluster' },
        },
        { parent: this, dependsOn: entry }
      )
    })
    this.registerOutputs({ securityGroupId: this.securityGroupId })
  }
}
