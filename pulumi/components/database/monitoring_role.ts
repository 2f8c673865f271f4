import * as aws from '@pulumi/aws'
import type * as pulumi from '@pulumi/pulumi'
import { assumedBy } from '../shared/policy_document.ts'
import { tags } from '../shared/tags.ts'

/** Lets RDS hand the operating system's figures to CloudWatch. AWS keeps the policy. */
export function monitoringRole(name: string, opts: pulumi.CustomResourceOptions): aws.iam.Role {
  const accountId = aws.getCallerIdentityOutput({}, { parent: opts.parent }).accountId
  const role = new aws.iam.Role(
    name,
    {
      assumeRolePolicy: assumedBy('monitoring.rds.amazonaws.com', accountId),
      tags: tags(name),
    },
    opts
  )
  new aws.iam.RolePolicyAttachment(
    name,
    {
      role: role.name,
      policyArn: 'arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole',
    },
    opts
  )
  return role
}
