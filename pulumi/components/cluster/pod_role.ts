import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { policyDocument, type Statement } from '../shared/policy_document.ts'
import { tags } from '../shared/tags.ts'

export interface PodRoleArgs {
  readonly clusterName: pulumi.Input<string>
  readonly namespace: string
  readonly serviceAccount: string
  /** What its pods may do; policies that AWS keeps go to `managedPolicyArns`. */
  readonly statements?: readonly Statement[]
  readonly managedPolicyArns?: readonly string[]
}

/** An IAM role for the pods of one service account, by EKS Pod Identity: no keys, and nothing for their neighbours. */
export class PodRole extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>

  constructor(name: string, args: PodRoleArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:cluster:PodRole', name, {}, opts)
    const parent = { parent: this }
    const accountId = aws.getCallerIdentityOutput({}, parent).accountId
    const role = new aws.iam.Role(
      name,
      {
        assumeRolePolicy: policyDocument({
          Sid: 'PodsAssume',
          Principal: { Service: 'pods.eks.amazonaws.com' },
          Action: ['sts:AssumeRole', 'sts:TagSession'],
          Condition: { StringEquals: { 'aws:SourceAccount': accountId } },
        }),
        tags: tags(name),
      },
      parent
    )
    if (args.statements !== undefined && args.statements.length > 0) {
      new aws.iam.RolePolicy(
        name,
        { role: role.id, policy: policyDocument(...args.statements) },
        parent
      )
    }
    for (const policyArn of args.managedPolicyArns ?? []) {
      const policyName = policyArn.split('/').at(-1) ?? policyArn
      new aws.iam.RolePolicyAttachment(
        `${name}-${policyName}`,
        { role: role.name, policyArn },
        parent
      )
    }
    new aws.eks.PodIdentityAssociation(
      name,
      {
        clusterName: args.clusterName,
        namespace: args.namespace,
        serviceAccount: args.serviceAccount,
        roleArn: role.arn,
        tags: tags(name),
      },
      parent
    )
    this.arn = role.arn
    this.registerOutputs({ arn: this.arn })
  }
}
