import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import type { Statement } from '../../shared/policy_document.ts'

/**
 * What the load balancer controller may do: look, and change what carries this cluster's tag. After the policy that it
 * publishes, without what the shop does not use (WAF, Shield, Cognito, security groups of its own).
 *
 * @see https://github.com/kubernetes-sigs/aws-load-balancer-controller/blob/main/docs/install/iam_policy.json
 */
export function loadBalancerStatements(
  region: string,
  clusterName: pulumi.Input<string>,
  vpcId: pulumi.Input<string>
): Statement[] {
  const accountId = aws.getCallerIdentityOutput({}).accountId
  const arns = [
    'targetgroup/*/*',
    'loadbalancer/app/*/*',
    'listener/app/*/*/*',
    'listener-rule/app/*/*/*/*',
  ].map((path) => pulumi.interpolate`arn:aws:elasticloadbalancing:${region}:${accountId}:${path}`)
  const own = { StringEquals: { 'aws:ResourceTag/elbv2.k8s.aws/cluster': clusterName } }
  const requested = { StringEquals: { 'aws:RequestTag/elbv2.k8s.aws/cluster': clusterName } }
  return [
    {
      Sid: 'BalancerLook',
      Action: [
        'acm:DescribeCertificate',
        'acm:ListCertificates',
        'ec2:DescribeAccountAttributes',
        'ec2:DescribeAddresses',
        'ec2:DescribeAvailabilityZones',
        'ec2:DescribeInstances',
        'ec2:DescribeInternetGateways',
        'ec2:DescribeNetworkInterfaces',
        'ec2:DescribeRouteTables',
        'ec2:DescribeSecurityGroups',
        'ec2:DescribeSubnets',
        'ec2:DescribeTags',
        'ec2:DescribeVpcs',
        'elasticloadbalancing:DescribeListenerAttributes',
        'elasticloadbalancing:DescribeListenerCertificates',
        'elasticloadbalancing:DescribeListeners',
        'elasticloadbalancing:DescribeLoadBalancerAttributes',
        'elasticloadbalancing:DescribeLoadBalancers',
        'elasticloadbalancing:DescribeRules',
        'elasticloadbalancing:DescribeSSLPolicies',
        'elasticloadbalancing:DescribeTags',
        'elasticloadbalancing:DescribeTargetGroupAttributes',
        'elasticloadbalancing:DescribeTargetGroups',
        'elasticloadbalancing:DescribeTargetHealth',
      ],
      Resource: '*',
    },
    {
      Sid: 'BalancerCreate',
      Action: [
        'elasticloadbalancing:CreateListener',
        'elasticloadbalancing:CreateLoadBalancer',
        'elasticloadbalancing:CreateRule',
        'elasticloadbalancing:CreateTargetGroup',
      ],
      Resource: arns,
      Condition: requested,
    },
    {
      Sid: 'BalancerTagNew',
      Action: 'elasticloadbalancing:AddTags',
      Resource: arns,
      Condition: {
        StringEquals: {
          'elasticloadbalancing:CreateAction': [
            'CreateTargetGroup',
            'CreateLoadBalancer',
            'CreateListener',
            'CreateRule',
          ],
          'aws:RequestTag/elbv2.k8s.aws/cluster': clusterName,
        },
      },
    },
    {
      Sid: 'BalancerChangeOwn',
      Action: [
        'elasticloadbalancing:AddListenerCertificates',
        'elasticloadbalancing:AddTags',
        'elasticloadbalancing:DeleteListener',
        'elasticloadbalancing:DeleteLoadBalancer',
        'elasticloadbalancing:DeleteRule',
        'elasticloadbalancing:DeleteTargetGroup',
        'elasticloadbalancing:DeregisterTargets',
        'elasticloadbalancing:ModifyListener',
        'elasticloadbalancing:ModifyListenerAttributes',
        'elasticloadbalancing:ModifyLoadBalancerAttributes',
        'elasticloadbalancing:ModifyRule',
        'elasticloadbalancing:ModifyTargetGroup',
        'elasticloadbalancing:ModifyTargetGroupAttributes',
        'elasticloadbalancing:RegisterTargets',
        'elasticloadbalancing:RemoveListenerCertificates',
        'elasticloadbalancing:RemoveTags',
        'elasticloadbalancing:SetIpAddressType',
        'elasticloadbalancing:SetRulePriorities',
        'elasticloadbalancing:SetSecurityGroups',
        'elasticloadbalancing:SetSubnets',
      ],
      Resource: arns,
      Condition: own,
    },
    {
      Sid: 'BalancerLinkedRole',
      Action: 'iam:CreateServiceLinkedRole',
      Resource: pulumi.interpolate`arn:aws:iam::${accountId}:role/aws-service-role/elasticloadbalancing.amazonaws.com/AWSServiceRoleForElasticLoadBalancing`,
      Condition: { StringEquals: { 'iam:AWSServiceName': 'elasticloadbalancing.amazonaws.com' } },
    },
    {
      Sid: 'BalancerPlaceInVpc',
      Action: 'ec2:GetSecurityGroupsForVpc',
      Resource: pulumi.interpolate`arn:aws:ec2:${region}:${accountId}:vpc/${vpcId}`,
    },
  ]
}
