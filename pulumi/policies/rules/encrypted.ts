import { at, listAt, type Rule, type Subject, unless } from '../rule.ts'

type Check = (inputs: Subject['inputs']) => string[]

const isTrue =
  (key: string): Check =>
  (inputs) =>
    unless(inputs[key] === true, `${key} must be true`)
const isSet =
  (key: string): Check =>
  (inputs) =>
    unless(typeof inputs[key] === 'string' && inputs[key] !== '', `${key} must name a key of ours`)
const both =
  (...checks: readonly Check[]): Check =>
  (inputs) =>
    checks.flatMap((check) => check(inputs))

/** How each kind of store says that it is encrypted at rest, and on the way where it speaks a protocol. */
const STORES: Readonly<Record<string, Check>> = {
  'aws:rds/cluster:Cluster': both(isTrue('storageEncrypted'), isSet('kmsKeyId')),
  'aws:rds/clusterInstance:ClusterInstance': isSet('performanceInsightsKmsKeyId'),
  'aws:rds/proxy:Proxy': isTrue('requireTls'),
  'aws:rds/clusterParameterGroup:ClusterParameterGroup': (inputs) =>
    unless(
      listAt(inputs, 'parameters').some(
        (one) => at(one, 'name') === 'rds.force_ssl' && at(one, 'value') === '1'
      ),
      'parameters must set rds.force_ssl to 1'
    ),
  'aws:elasticache/replicationGroup:ReplicationGroup': both(
    isTrue('atRestEncryptionEnabled'),
    isTrue('transitEncryptionEnabled'),
    isSet('kmsKeyId'),
    isSet('authToken')
  ),
  'aws:kms/key:Key': isTrue('enableKeyRotation'),
  'aws:cloudwatch/logGroup:LogGroup': isSet('kmsKeyId'),
  'aws:secretsmanager/secret:Secret': isSet('kmsKeyId'),
  'aws:sns/topic:Topic': isSet('kmsMasterKeyId'),
  'aws:sqs/queue:Queue': (inputs) =>
    unless(
      inputs.sqsManagedSseEnabled === true || typeof inputs.kmsMasterKeyId === 'string',
      'sqsManagedSseEnabled must be true'
    ),
  'aws:backup/vault:Vault': isSet('kmsKeyArn'),
  'aws:ecr/repository:Repository': (inputs) =>
    unless(
      at(inputs, 'encryptionConfigurations', 0, 'encryptionType') === 'KMS',
      'encryptionConfigurations must be KMS'
    ),
  'aws:eks/cluster:Cluster': (inputs) =>
    unless(
      listAt(inputs, 'encryptionConfig', 'resources').includes('secrets'),
      'encryptionConfig must cover secrets'
    ),
  'aws:ec2/launchTemplate:LaunchTemplate': (inputs) =>
    unless(
      listAt(inputs, 'blockDeviceMappings').every((one) => at(one, 'ebs', 'encrypted') === 'true'),
      'blockDeviceMappings must be encrypted'
    ),
  'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration': (
    inputs
  ) =>
    unless(
      listAt(inputs, 'rules').some(
        (rule) => typeof at(rule, 'applyServerSideEncryptionByDefault', 'sseAlgorithm') === 'string'
      ),
      'rules must name an algorithm'
    ),
  'kubernetes:storage.k8s.io/v1:StorageClass': (inputs) =>
    unless(at(inputs, 'parameters', 'encrypted') === 'true', 'parameters.encrypted must be true'),
}

export const encrypted: Rule = {
  name: 'encrypted',
  description: 'Nothing is stored or sent in the open.',
  check: ({ type, inputs }) => STORES[type]?.(inputs) ?? [],
}

/** The kinds of stores that the rule knows: a test holds the inventory against it. */
export const KNOWN_STORES: readonly string[] = Object.keys(STORES)
