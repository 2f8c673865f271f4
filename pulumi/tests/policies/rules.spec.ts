import { test } from '@japa/runner'
import { IAM_EXCEPTIONS } from '../../policies/iam_exceptions.ts'
import type { Subject } from '../../policies/rule.ts'
import { KNOWN_STORES } from '../../policies/rules/encrypted.ts'
import { statementsOf } from '../../policies/rules/iam_named.ts'
import { RULES } from '../../policies/rules/index.ts'
import { UNTAGGED } from '../../policies/rules/tags.ts'
import { ALL, stack } from '../support/stacks.ts'

/** What a hurried change would do, and the rule that has to notice. */
const BREACHES: readonly { rule: string; subject: Partial<Subject> & { type: string } }[] = [
  { rule: 'tagged', subject: { type: 'aws:ec2/subnet:Subnet', inputs: { tags: { Name: 'x' } } } },
  {
    rule: 'encrypted',
    subject: { type: 'aws:rds/cluster:Cluster', inputs: { storageEncrypted: false } },
  },
  {
    rule: 'encrypted',
    subject: {
      type: 'aws:elasticache/replicationGroup:ReplicationGroup',
      inputs: { atRestEncryptionEnabled: true, kmsKeyId: 'k', authToken: 'x' },
    },
  },
  { rule: 'encrypted', subject: { type: 'aws:kms/key:Key', inputs: {} } },
  { rule: 'encrypted', subject: { type: 'aws:sns/topic:Topic', inputs: {} } },
  { rule: 'encrypted', subject: { type: 'aws:sqs/queue:Queue', inputs: {} } },
  {
    rule: 'encrypted',
    subject: {
      type: 'aws:rds/clusterParameterGroup:ClusterParameterGroup',
      inputs: { parameters: [{ name: 'rds.force_ssl', value: '0' }] },
    },
  },
  {
    rule: 'encrypted',
    subject: { type: 'kubernetes:storage.k8s.io/v1:StorageClass', inputs: { parameters: {} } },
  },
  {
    rule: 'not-public',
    subject: {
      type: 'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule',
      inputs: { cidrIpv4: '0.0.0.0/0' },
    },
  },
  {
    rule: 'not-public',
    subject: { type: 'aws:ec2/securityGroup:SecurityGroup', inputs: { ingress: [{}] } },
  },
  {
    rule: 'not-public',
    subject: {
      type: 'aws:rds/clusterInstance:ClusterInstance',
      inputs: { publiclyAccessible: true },
    },
  },
  {
    rule: 'not-public',
    subject: {
      type: 'aws:eks/cluster:Cluster',
      inputs: {
        vpcConfig: {
          endpointPrivateAccess: true,
          endpointPublicAccess: true,
          publicAccessCidrs: ['0.0.0.0/0'],
        },
      },
    },
  },
  {
    rule: 'not-public',
    subject: {
      type: 'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock',
      inputs: { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true },
    },
  },
  {
    rule: 'not-public',
    subject: { type: 'kubernetes:core/v1:Service', inputs: { spec: { type: 'LoadBalancer' } } },
  },
  {
    rule: 'kept',
    subject: {
      type: 'aws:rds/cluster:Cluster',
      inputs: { deletionProtection: false, skipFinalSnapshot: false },
    },
  },
  { rule: 'kept', subject: { type: 'aws:ec2/vpc:Vpc', inputs: {}, protect: false } },
  {
    rule: 'imdsv2',
    subject: {
      type: 'aws:ec2/launchTemplate:LaunchTemplate',
      inputs: { metadataOptions: { httpTokens: 'optional', httpPutResponseHopLimit: 2 } },
    },
  },
  {
    rule: 'imdsv2',
    subject: { type: 'kubernetes:karpenter.k8s.aws/v1:EC2NodeClass', inputs: { spec: {} } },
  },
  {
    rule: 'tls-versions',
    subject: {
      type: 'aws:cloudfront/distribution:Distribution',
      inputs: { viewerCertificate: { minimumProtocolVersion: 'TLSv1' }, origins: [] },
    },
  },
  {
    rule: 'tls-versions',
    subject: {
      type: 'kubernetes:helm.sh/v3:Release',
      inputs: { values: { ingress: { sslPolicy: 'ELBSecurityPolicy-2016-08' } } },
    },
  },
  {
    rule: 'instance-families',
    subject: { type: 'aws:eks/nodeGroup:NodeGroup', inputs: { instanceTypes: ['m5.large'] } },
  },
  {
    rule: 'log-retention',
    subject: { type: 'aws:cloudwatch/logGroup:LogGroup', inputs: { name: '/x' } },
  },
  {
    rule: 'explained',
    subject: {
      type: 'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule',
      inputs: { ipProtocol: '-1' },
    },
  },
  {
    rule: 'iam-named',
    subject: {
      type: 'aws:iam/rolePolicy:RolePolicy',
      inputs: {
        policy: JSON.stringify({
          Statement: [{ Sid: 'Hurried', Effect: 'Allow', Action: 's3:*', Resource: '*' }],
        }),
      },
    },
  },
  {
    rule: 'iam-named',
    subject: {
      type: 'aws:iam/role:Role',
      inputs: {
        assumeRolePolicy: JSON.stringify({
          Statement: [{ Sid: 'Hurried', Effect: 'Allow', Action: 'sts:*', Resource: 'x' }],
        }),
      },
    },
  },
]

test.group('Every rule', () => {
  for (const [index, { rule, subject }] of BREACHES.entries()) {
    test(`${rule} notices a breach by ${subject.type.split(':').at(-1)} (${index + 1})`, ({
      assert,
    }) => {
      const found = RULES.find((one) => one.name === rule)
      const whole = { name: 'x', stack: 'production', inputs: {}, ...subject }
      assert.isNotEmpty(found?.check(whole))
    })
  }

  test('is shown to bite', ({ assert }) => {
    const shown = new Set(BREACHES.map(({ rule }) => rule))
    assert.sameMembers(
      [...shown],
      RULES.map(({ name }) => name)
    )
  })
})

test.group('The inventory', () => {
  for (const name of ALL) {
    test(`of ${name} breaks no rule`, async ({ assert }) => {
      const { resources } = await stack(name)
      const stackName = name === 'black-friday' ? 'production' : name
      const problems = resources.flatMap((resource) =>
        RULES.flatMap((rule) =>
          rule
            .check({ ...resource, stack: stackName })
            .map((problem) => `${rule.name}: ${resource.urn}: ${problem}`)
        )
      )
      assert.deepEqual(problems, [])
    })
  }

  test('holds every kind of store that the rule of encryption knows', async ({ assert }) => {
    const { resources } = await stack('production')
    const types = new Set(resources.map(({ type }) => type))
    const unused = KNOWN_STORES.filter((type) => !types.has(type))
    // The proxy is optional; a test of the database puts it on.
    assert.deepEqual(unused, ['aws:rds/proxy:Proxy'])
  })

  test('needs every exception: what is not used any more is not allowed any more', async ({
    assert,
  }) => {
    const { resources } = await stack('production')
    const used = new Set(
      resources
        .flatMap(({ inputs }) => statementsOf(inputs))
        .filter(({ wildcards }) => wildcards.length > 0)
        .map(({ sid }) => sid)
    )
    assert.sameMembers([...used], Object.keys(IAM_EXCEPTIONS))
    for (const reason of Object.values(IAM_EXCEPTIONS)) assert.isAbove(reason.length, 20)
  })

  test('names no type as untagged that carries tags', async ({ assert }) => {
    const { resources } = await stack('production')
    const wrong = resources.filter(({ type, inputs }) => UNTAGGED.has(type) && 'tags' in inputs)
    assert.deepEqual(
      wrong.map(({ urn }) => urn),
      []
    )
  })
})
