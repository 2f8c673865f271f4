import { REQUIRED_TAGS } from '../../components/shared/tags.ts'
import { at, type Rule } from '../rule.ts'

/** Types of AWS that carry no tags; a new type has to be tagged or named here. */
export const UNTAGGED: ReadonlySet<string> = new Set([
  'aws:acm/certificateValidation:CertificateValidation',
  'aws:backup/selection:Selection',
  'aws:backup/vaultLockConfiguration:VaultLockConfiguration',
  'aws:backup/vaultNotifications:VaultNotifications',
  'aws:cloudfront/cachePolicy:CachePolicy',
  'aws:cloudfront/function:Function',
  'aws:cloudfront/keyValueStore:KeyValueStore',
  'aws:cloudfront/monitoringSubscription:MonitoringSubscription',
  'aws:cloudfront/originAccessControl:OriginAccessControl',
  'aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy',
  'aws:cloudwatch/dashboard:Dashboard',
  'aws:cloudwatch/eventTarget:EventTarget',
  'aws:cognito/identityProvider:IdentityProvider',
  'aws:cognito/userGroup:UserGroup',
  'aws:cognito/userPoolClient:UserPoolClient',
  'aws:cognito/userPoolDomain:UserPoolDomain',
  'aws:ec2/route:Route',
  'aws:ec2/routeTableAssociation:RouteTableAssociation',
  'aws:ecr/lifecyclePolicy:LifecyclePolicy',
  'aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration',
  'aws:eks/accessPolicyAssociation:AccessPolicyAssociation',
  'aws:iam/accessKey:AccessKey',
  'aws:iam/rolePolicy:RolePolicy',
  'aws:iam/rolePolicyAttachment:RolePolicyAttachment',
  'aws:iam/userPolicy:UserPolicy',
  'aws:kms/alias:Alias',
  'aws:rds/proxyDefaultTargetGroup:ProxyDefaultTargetGroup',
  'aws:rds/proxyTarget:ProxyTarget',
  'aws:route53/record:Record',
  'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration',
  'aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration',
  'aws:s3/bucketOwnershipControls:BucketOwnershipControls',
  'aws:s3/bucketPolicy:BucketPolicy',
  'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock',
  'aws:s3/bucketReplicationConfig:BucketReplicationConfig',
  'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration',
  'aws:s3/bucketVersioning:BucketVersioning',
  'aws:secretsmanager/secretRotation:SecretRotation',
  'aws:secretsmanager/secretVersion:SecretVersion',
  'aws:sesv2/emailIdentityMailFromAttributes:EmailIdentityMailFromAttributes',
  'aws:sns/topicPolicy:TopicPolicy',
  'aws:sns/topicSubscription:TopicSubscription',
  'aws:sqs/queuePolicy:QueuePolicy',
  'aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration',
])

export const tagged: Rule = {
  name: 'tagged',
  description: 'Whatever can carry tags says whose it is and what it costs for.',
  check({ type, inputs }) {
    if (!type.startsWith('aws:') || UNTAGGED.has(type)) return []
    const missing = REQUIRED_TAGS.filter((tag) => typeof at(inputs, 'tags', tag) !== 'string')
    return missing.map((tag) => `tags lack "${tag}"`)
  },
}
