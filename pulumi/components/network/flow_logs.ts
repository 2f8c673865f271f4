import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { EncryptionKey } from '../shared/encryption_key.ts'
import { logGroup, logsMayEncrypt } from '../shared/log_group.ts'
import { assumedBy, policyDocument } from '../shared/policy_document.ts'
import { tags } from '../shared/tags.ts'

export interface FlowLogsArgs {
  readonly vpcId: pulumi.Input<string>
  readonly region: string
  readonly days: number
}

/** Who talked to whom, and what was refused: kept for the day on which somebody has to know. */
export class FlowLogs extends pulumi.ComponentResource {
  constructor(name: string, args: FlowLogsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:network:FlowLogs', name, {}, opts)
    const accountId = aws.getCallerIdentityOutput({}, { parent: this }).accountId
    const key = new EncryptionKey(
      name,
      {
        description: 'Flow logs of the network',
        statements: (account) => [logsMayEncrypt(args.region, account)],
        protect: false,
      },
      { parent: this }
    )
    const group = logGroup(
      name,
      { name: `/holdfast/${pulumi.getStack()}/flow-logs`, days: args.days, keyArn: key.arn },
      { parent: this }
    )
    const role = new aws.iam.Role(
      name,
      {
        assumeRolePolicy: assumedBy('vpc-flow-logs.amazonaws.com', accountId),
        tags: tags(name),
      },
      { parent: this }
    )
    new aws.iam.RolePolicy(
      name,
      {
        role: role.id,
        policy: policyDocument({
          Sid: 'WriteFlowLogs',
          Action: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogStreams'],
          Resource: pulumi.interpolate`${group.arn}:*`,
        }),
      },
      { parent: this }
    )
    new aws.ec2.FlowLog(
      name,
      {
        vpcId: args.vpcId,
        trafficType: 'ALL',
        logDestinationType: 'cloud-watch-logs',
        logDestination: group.arn,
        iamRoleArn: role.arn,
        maxAggregationInterval: 600,
        tags: tags(name),
      },
      { parent: this }
    )
    this.registerOutputs({})
  }
}
