import { at, listAt, type Rule, type Subject, unless } from '../rule.ts'

type Check = (inputs: Subject['inputs']) => string[]

const EVERYBODY = new Set(['0.0.0.0/0', '::/0'])

const CHECKS: Readonly<Record<string, Check>> = {
  'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule': ({ cidrIpv4, cidrIpv6 }) =>
    unless(
      !EVERYBODY.has(String(cidrIpv4)) && !EVERYBODY.has(String(cidrIpv6)),
      'lets everybody in; name a security group, a prefix list or a range'
    ),
  // Rules inside a group cannot be explained one by one.
  'aws:ec2/securityGroup:SecurityGroup': ({ ingress, egress }) =>
    unless(ingress === undefined && egress === undefined, 'has rules inside; make them resources'),
  'aws:ec2/subnet:Subnet': ({ mapPublicIpOnLaunch }) =>
    unless(mapPublicIpOnLaunch !== true, 'mapPublicIpOnLaunch must be false'),
  'aws:rds/clusterInstance:ClusterInstance': ({ publiclyAccessible }) =>
    unless(publiclyAccessible === false, 'publiclyAccessible must be false'),
  'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock': (inputs) =>
    ['blockPublicAcls', 'blockPublicPolicy', 'ignorePublicAcls', 'restrictPublicBuckets'].flatMap(
      (key) => unless(inputs[key] === true, `${key} must be true`)
    ),
  'aws:s3/bucketAcl:BucketAcl': () => ['gives access by ACL; use a bucket policy'],
  'aws:eks/cluster:Cluster': ({ vpcConfig }) => [
    ...unless(
      at(vpcConfig, 'endpointPrivateAccess') === true,
      'vpcConfig.endpointPrivateAccess must be true'
    ),
    ...unless(
      at(vpcConfig, 'endpointPublicAccess') !== true ||
        (listAt(vpcConfig, 'publicAccessCidrs').length > 0 &&
          !listAt(vpcConfig, 'publicAccessCidrs').some((cidr) => EVERYBODY.has(String(cidr)))),
      'vpcConfig.publicAccessCidrs must name your addresses'
    ),
  ],
  'aws:lambda/functionUrl:FunctionUrl': () => ['opens a function to the world'],
  'kubernetes:core/v1:Service': ({ spec }) =>
    unless(at(spec, 'type') !== 'LoadBalancer', 'spec.type must not be LoadBalancer'),
}

export const notPublic: Rule = {
  name: 'not-public',
  description:
    'The world reaches CloudFront, CloudFront reaches the load balancer, and that is all.',
  check: ({ type, inputs }) => CHECKS[type]?.(inputs) ?? [],
}
