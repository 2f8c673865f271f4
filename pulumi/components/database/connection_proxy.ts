import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { assumedBy, policyDocument } from '../shared/policy_document.ts'
import { tags } from '../shared/tags.ts'

export interface ConnectionProxyArgs {
  readonly clusterIdentifier: pulumi.Input<string>
  readonly subnetIds: pulumi.Input<string[]>
  readonly securityGroupId: pulumi.Input<string>
  readonly secretArn: pulumi.Input<string>
  readonly keyArn: pulumi.Input<string>
}

/**
 * RDS Proxy, for a shop with more pods than connections. It shares a connection only while nothing is set on it, which
 * is why time-outs go into the connection's start, not into statements. Migrations pass it by: advisory locks pin.
 */
export class ConnectionProxy extends pulumi.ComponentResource {
  readonly endpoint: pulumi.Output<string>

  constructor(name: string, args: ConnectionProxyArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:database:ConnectionProxy', name, {}, opts)
    const parent = { parent: this }
    const accountId = aws.getCallerIdentityOutput({}, parent).accountId
    const role = new aws.iam.Role(
      name,
      { assumeRolePolicy: assumedBy('rds.amazonaws.com', accountId), tags: tags(name) },
      parent
    )
    new aws.iam.RolePolicy(
      name,
      {
        role: role.id,
        policy: policyDocument(
          {
            Sid: 'ReadTheLogin',
            Action: 'secretsmanager:GetSecretValue',
            Resource: args.secretArn,
          },
          { Sid: 'DecryptTheLogin', Action: 'kms:Decrypt', Resource: args.keyArn }
        ),
      },
      parent
    )
    const proxy = new aws.rds.Proxy(
      name,
      {
        name: `holdfast-${pulumi.getStack()}`,
        engineFamily: 'POSTGRESQL',
        requireTls: true,
        roleArn: role.arn,
        vpcSubnetIds: args.subnetIds,
        vpcSecurityGroupIds: [args.securityGroupId],
        auths: [{ authScheme: 'SECRETS', iamAuth: 'DISABLED', secretArn: args.secretArn }],
        idleClientTimeout: 900,
        tags: tags(name),
      },
      parent
    )
    const group = new aws.rds.ProxyDefaultTargetGroup(
      name,
      {
        dbProxyName: proxy.name,
        connectionPoolConfig: { maxConnectionsPercent: 90, connectionBorrowTimeout: 5 },
      },
      parent
    )
    new aws.rds.ProxyTarget(
      name,
      {
        dbProxyName: proxy.name,
        targetGroupName: group.name,
        dbClusterIdentifier: args.clusterIdentifier,
      },
      parent
    )
    this.endpoint = proxy.endpoint
    this.registerOutputs({ endpoint: this.endpoint })
  }
}
