import type { Properties } from './declared.ts'

export const MADE_UP_ACCOUNT = '111122223333'

/** Identifiers by type, where something else depends on their form. */
const IDS: Readonly<Record<string, (name: string) => string>> = {
  'aws:ec2/vpc:Vpc': () => 'vpc-0shop',
  'aws:ec2/subnet:Subnet': (name) => `subnet-${name}`,
  'aws:ec2/securityGroup:SecurityGroup': (name) => `sg-${name}`,
}

/**
 * What AWS would answer when the resource is made, made up: an id, an ARN that names it, and for some types what others
 * are wired to (addresses above all). Readable, so that a test can follow a wire from one end to the other.
 */
export function madeUpOutputs(
  type: string,
  name: string,
  inputs: Properties,
  region: string
): { id: string; state: Record<string, unknown> } {
  const id = IDS[type]?.(name) ?? `${name}-id`
  const service = type.split(':')[1]?.split('/')[0] ?? 'unknown'
  const kind = type.split(':')[2] ?? 'thing'
  const place = ['iam', 'cloudfront', 'route53'].includes(service) ? '' : region
  const arn = `arn:aws:${service}:${place}:${MADE_UP_ACCOUNT}:${kind}/${name}`
  const own = PARTICULARS[type]?.(name, inputs, region) ?? {}
  return { id, state: { arn, name, ...inputs, ...own } }
}

type Particulars = (name: string, inputs: Properties, region: string) => Record<string, unknown>

const PARTICULARS: Readonly<Record<string, Particulars>> = {
  'aws:cloudwatch/logGroup:LogGroup': (name, inputs, region) => ({
    arn: `arn:aws:logs:${region}:${MADE_UP_ACCOUNT}:log-group:${String(inputs.name ?? name)}`,
  }),
  'aws:kms/key:Key': (name) => ({ keyId: `key-${name}` }),
  'aws:ec2/eip:Eip': (name) => ({ publicIp: `203.0.113.${10 + (name.length % 100)}` }),
  'aws:ec2/vpcEndpoint:VpcEndpoint': () => ({ prefixListId: 'pl-s3' }),
  'aws:rds/cluster:Cluster': (name, inputs, region) => ({
    endpoint: `${name}.cluster-x.${region}.rds.amazonaws.com`,
    readerEndpoint: `${name}.cluster-ro-x.${region}.rds.amazonaws.com`,
    clusterResourceId: `cluster-${name}`,
    clusterIdentifier: inputs.clusterIdentifier ?? name,
    masterUserSecrets: [
      {
        secretArn: `arn:aws:secretsmanager:${region}:${MADE_UP_ACCOUNT}:secret:rds-${name}`,
        kmsKeyId: 'key',
        secretStatus: 'active',
      },
    ],
  }),
  'aws:rds/proxy:Proxy': (name, _, region) => ({
    endpoint: `${name}.proxy-x.${region}.rds.amazonaws.com`,
  }),
  'aws:elasticache/replicationGroup:ReplicationGroup': (name, inputs) => ({
    primaryEndpointAddress: `master.${name}.x.euw1.cache.amazonaws.com`,
    readerEndpointAddress: `replica.${name}.x.euw1.cache.amazonaws.com`,
    replicationGroupId: inputs.replicationGroupId ?? name,
  }),
  'aws:eks/cluster:Cluster': (name, inputs, region) => ({
    endpoint: `https://X.gr7.${region}.eks.amazonaws.com`,
    certificateAuthority: { data: 'bWFkZSB1cA==' },
    name: inputs.name ?? name,
    vpcConfig: {
      ...(typeof inputs.vpcConfig === 'object' ? inputs.vpcConfig : {}),
      clusterSecurityGroupId: 'sg-cluster',
    },
  }),
  'aws:ecr/repository:Repository': (name, inputs, region) => ({
    repositoryUrl: `${MADE_UP_ACCOUNT}.dkr.ecr.${region}.amazonaws.com/${String(inputs.name ?? name)}`,
  }),
  'aws:s3/bucket:Bucket': (name, inputs, region) => ({
    bucket: inputs.bucket ?? name,
    arn: `arn:aws:s3:::${String(inputs.bucket ?? name)}`,
    bucketRegionalDomainName: `${String(inputs.bucket ?? name)}.s3.${region}.amazonaws.com`,
  }),
  'aws:sqs/queue:Queue': (name, _, region) => ({
    url: `https://sqs.${region}.amazonaws.com/${MADE_UP_ACCOUNT}/${name}`,
  }),
  'aws:cloudfront/distribution:Distribution': (name) => ({
    domainName: `${name}.cloudfront.net`,
    hostedZoneId: 'Z2FDTNDATAQYW2',
  }),
  'aws:lambda/function:Function': (name, _, region) => ({
    qualifiedArn: `arn:aws:lambda:${region}:${MADE_UP_ACCOUNT}:function:${name}:1`,
  }),
  'aws:acm/certificate:Certificate': (_, inputs) => ({
    domainValidationOptions: [
      {
        domainName: inputs.domainName,
        resourceRecordName: `_check.${String(inputs.domainName)}`,
        resourceRecordType: 'CNAME',
        resourceRecordValue: '_made-up.acm-validations.aws',
      },
    ],
  }),
  'aws:sesv2/emailIdentity:EmailIdentity': () => ({
    dkimSigningAttributes: { tokens: ['one', 'two', 'three'] },
  }),
  'aws:cognito/userPool:UserPool': (_, _inputs, region) => ({
    endpoint: `cognito-idp.${region}.amazonaws.com/${region}_Shop`,
  }),
  'aws:cognito/userPoolClient:UserPoolClient': () => ({ clientSecret: 'made-up' }),
  'aws:cognito/userPoolDomain:UserPoolDomain': (name) => ({
    cloudfrontDistribution: `${name}.cloudfront.net`,
    cloudfrontDistributionZoneId: 'Z2FDTNDATAQYW2',
  }),
  'aws:iam/accessKey:AccessKey': () => ({ sesSmtpPasswordV4: 'made-up/password+' }),
}

/** What the programs look up, made up. An unknown look-up fails the run: it would be answered by nothing. */
export function madeUpAnswer(token: string, inputs: Properties): Record<string, unknown> {
  const answer = LOOK_UPS[token]?.(inputs)
  if (answer === undefined) throw new Error(`The mocked run has no answer for ${token}.`)
  return answer
}

const LOOK_UPS: Readonly<Record<string, (inputs: Properties) => Record<string, unknown>>> = {
  'aws:index/getCallerIdentity:getCallerIdentity': () => ({
    accountId: MADE_UP_ACCOUNT,
    arn: `arn:aws:iam::${MADE_UP_ACCOUNT}:role/platform-engineers`,
  }),
  'aws:secretsmanager/getRandomPassword:getRandomPassword': ({ passwordLength }) => ({
    randomPassword: 'x'.repeat(Number(passwordLength)),
  }),
  'aws:ssm/getParameter:getParameter': () => ({ value: '2026.11.28-1' }),
  'aws:secretsmanager/getSecretVersion:getSecretVersion': () => ({ secretString: 'made-up' }),
  'aws:route53/getZone:getZone': ({ name }) => ({ zoneId: 'ZSHOP', id: 'ZSHOP', name }),
  'aws:ec2/getManagedPrefixList:getManagedPrefixList': ({ name }) => ({
    entries: [
      { cidr: '120.52.22.96/27', description: '' },
      { cidr: '205.251.249.0/24', description: '' },
    ],
    id: 'pl-cloudfront',
    name,
  }),
  'aws:cloudfront/getCachePolicy:getCachePolicy': ({ name }) => ({ id: String(name) }),
  'aws:cloudfront/getOriginRequestPolicy:getOriginRequestPolicy': ({ name }) => ({
    id: String(name),
  }),
  'aws:lb/getLoadBalancer:getLoadBalancer': () => ({
    arn: `arn:aws:elasticloadbalancing:eu-west-1:${MADE_UP_ACCOUNT}:loadbalancer/app/shop/1`,
    arnSuffix: 'app/shop/1',
    dnsName: 'shop.eu-west-1.elb.amazonaws.com',
    zoneId: 'Z32O12XQLNTSW2',
  }),
}
