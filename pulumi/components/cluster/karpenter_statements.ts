import * as pulumi from '@pulumi/pulumi'
import type { Statement } from '../shared/policy_document.ts'

export interface KarpenterScope {
  readonly region: string
  readonly accountId: pulumi.Input<string>
  readonly clusterName: pulumi.Input<string>
  readonly clusterArn: pulumi.Input<string>
  readonly nodeRoleArn: pulumi.Input<string>
  readonly queueArn: pulumi.Input<string>
}

/**
 * What Karpenter may do: buy machines that carry this cluster's tag, and end no others. After the policy that Karpenter
 * publishes for its version 1.
 *
 * @see https://karpenter.sh/docs/reference/cloudformation/#karpentercontrollerpolicy
 */
export function karpenterStatements(scope: KarpenterScope): Statement[] {
  const { region, accountId } = scope
  const ec2 = (kind: string, account: pulumi.Input<string> = '*') =>
    pulumi.interpolate`arn:aws:ec2:${region}:${account}:${kind}/*`
  // Karpenter puts this tag on all that it makes; the other one, kubernetes.io/cluster/NAME, has the name in its key.
  const requested = {
    StringEquals: { 'aws:RequestTag/eks:eks-cluster-name': scope.clusterName },
    StringLike: { 'aws:RequestTag/karpenter.sh/nodepool': '*' },
  }
  const owned = {
    StringEquals: { 'aws:ResourceTag/eks:eks-cluster-name': scope.clusterName },
    StringLike: { 'aws:ResourceTag/karpenter.sh/nodepool': '*' },
  }
  return [
    {
      Sid: 'KarpenterLaunchFromShared',
      Action: ['ec2:RunInstances', 'ec2:CreateFleet'],
      Resource: [
        pulumi.interpolate`arn:aws:ec2:${region}::image/*`,
        pulumi.interpolate`arn:aws:ec2:${region}::snapshot/*`,
        ec2('security-group', accountId),
        ec2('subnet', accountId),
        ec2('launch-template', accountId),
      ],
    },
    {
      Sid: 'KarpenterLaunchTagged',
      Action: ['ec2:RunInstances', 'ec2:CreateFleet', 'ec2:CreateLaunchTemplate'],
      Resource: [
        'fleet',
        'instance',
        'volume',
        'network-interface',
        'launch-template',
        'spot-instances-request',
      ].map((kind) => ec2(kind, accountId)),
      Condition: requested,
    },
    {
      Sid: 'KarpenterTagOnLaunch',
      Action: 'ec2:CreateTags',
      Resource: [
        'fleet',
        'instance',
        'volume',
        'network-interface',
        'launch-template',
        'spot-instances-request',
      ].map((kind) => ec2(kind, accountId)),
      Condition: {
        StringEquals: {
          'ec2:CreateAction': ['RunInstances', 'CreateFleet', 'CreateLaunchTemplate'],
          'aws:RequestTag/eks:eks-cluster-name': scope.clusterName,
        },
      },
    },
    {
      Sid: 'KarpenterTagOwned',
      Action: 'ec2:CreateTags',
      Resource: ec2('instance', accountId),
      Condition: owned,
    },
    {
      Sid: 'KarpenterEndOwned',
      Action: ['ec2:TerminateInstances', 'ec2:DeleteLaunchTemplate'],
      Resource: [ec2('instance', accountId), ec2('launch-template', accountId)],
      Condition: owned,
    },
    {
      Sid: 'KarpenterLook',
      Action: [
        'ec2:DescribeCapacityReservations',
        'ec2:DescribeImages',
        'ec2:DescribeInstances',
        'ec2:DescribeInstanceStatus',
        'ec2:DescribeInstanceTypeOfferings',
        'ec2:DescribeInstanceTypes',
        'ec2:DescribeLaunchTemplates',
        'ec2:DescribeSecurityGroups',
        'ec2:DescribeSpotPriceHistory',
        'ec2:DescribeSubnets',
        'pricing:GetProducts',
      ],
      Resource: '*',
    },
    {
      Sid: 'KarpenterReadImageNames',
      Action: 'ssm:GetParameter',
      Resource: pulumi.interpolate`arn:aws:ssm:${region}::parameter/aws/service/*`,
    },
    {
      Sid: 'KarpenterHearNotices',
      Action: ['sqs:DeleteMessage', 'sqs:GetQueueUrl', 'sqs:ReceiveMessage'],
      Resource: scope.queueArn,
    },
    {
      Sid: 'KarpenterPassNodeRole',
      Action: 'iam:PassRole',
      Resource: scope.nodeRoleArn,
      Condition: { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } },
    },
    {
      Sid: 'KarpenterOwnProfiles',
      Action: [
        'iam:AddRoleToInstanceProfile',
        'iam:CreateInstanceProfile',
        'iam:DeleteInstanceProfile',
        'iam:GetInstanceProfile',
        'iam:RemoveRoleFromInstanceProfile',
        'iam:TagInstanceProfile',
      ],
      Resource: pulumi.interpolate`arn:aws:iam::${accountId}:instance-profile/${scope.clusterName}_*`,
    },
    {
      Sid: 'KarpenterListProfiles',
      Action: 'iam:ListInstanceProfiles',
      Resource: pulumi.interpolate`arn:aws:iam::${accountId}:instance-profile/*`,
    },
    {
      Sid: 'KarpenterFindCluster',
      Action: 'eks:DescribeCluster',
      Resource: scope.clusterArn,
    },
  ]
}
