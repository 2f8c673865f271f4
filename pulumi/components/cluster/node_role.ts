import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { policyDocument } from '../shared/policy_document.ts'
import { tags } from '../shared/tags.ts'

const POLICIES = [
  'AmazonEKSWorkerNodePolicy',
  'AmazonEC2ContainerRegistryPullOnly',
  // A shell on a node by Session Manager, recorded, without a key or an open port.
  'AmazonSSMManagedInstanceCore',
]

/** What a machine of the cluster may do. Pods do not inherit it: they cannot reach the metadata service. */
export class NodeRole extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>
  readonly roleName: pulumi.Output<string>
  readonly ready: pulumi.Resource[]

  constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:cluster:NodeRole', name, {}, opts)
    const role = new aws.iam.Role(
      name,
      {
        name: `holdfast-${pulumi.getStack()}-node`,
        assumeRolePolicy: policyDocument({
          Sid: 'NodesAssume',
          Principal: { Service: 'ec2.amazonaws.com' },
          Action: 'sts:AssumeRole',
        }),
        tags: tags(name),
      },
      { parent: this }
    )
    this.ready = POLICIES.map(
      (policy) =>
        new aws.iam.RolePolicyAttachment(
          `${name}-${policy}`,
          { role: role.name, policyArn: `arn:aws:iam::aws:policy/${policy}` },
          { parent: this }
        )
    )
    this.arn = role.arn
    this.roleName = role.name
    this.registerOutputs({ arn: this.arn })
  }
}
