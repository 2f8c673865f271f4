import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { policyDocument, type Statement } from '../shared/policy_document.ts'
import { tags } from '../shared/tags.ts'

type LifecycleRule = aws.types.input.s3.BucketLifecycleConfigurationRule

export interface PrivateBucketArgs {
  /** Appended to `holdfast-<stack>-` and the account's number: names are the world's. */
  readonly purpose: string
  /** Our key; left out where a service of AWS writes that knows S3's own alone. */
  readonly keyArn?: pulumi.Input<string>
  readonly lifecycle: readonly LifecycleRule[]
  /** What is written can be neither changed nor removed for so many days. */
  readonly lockDays?: number
  readonly protect: boolean
}

/** A bucket that nobody reaches from outside: no public access, no ACLs, TLS alone, encrypted, every version kept. */
export class PrivateBucket extends pulumi.ComponentResource {
  readonly bucketName: pulumi.Output<string>
  readonly arn: pulumi.Output<string>
  readonly regionalDomainName: pulumi.Output<string>
  /** What replication has to wait for. */
  readonly versioning: aws.s3.BucketVersioning
  private readonly name: string

  constructor(name: string, args: PrivateBucketArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:edge:PrivateBucket', name, {}, opts)
    const parent = { parent: this }
    const accountId = aws.getCallerIdentityOutput({}, parent).accountId
    const bucket = new aws.s3.Bucket(
      name,
      {
        bucket: pulumi.interpolate`holdfast-${pulumi.getStack()}-${accountId}-${args.purpose}`,
        objectLockEnabled: args.lockDays !== undefined,
        forceDestroy: !args.protect,
        tags: tags(name),
      },
      { parent: this, protect: args.protect }
    )
    const ofBucket = { bucket: bucket.id }
    new aws.s3.BucketPublicAccessBlock(
      name,
      {
        ...ofBucket,
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      },
      parent
    )
    new aws.s3.BucketOwnershipControls(
      name,
      { ...ofBucket, rule: { objectOwnership: 'BucketOwnerEnforced' } },
      parent
    )
    new aws.s3.BucketServerSideEncryptionConfiguration(
      name,
      {
        ...ofBucket,
        rules: [
          args.keyArn === undefined
            ? { applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }
            : {
                applyServerSideEncryptionByDefault: {
                  sseAlgorithm: 'aws:kms',
                  kmsMasterKeyId: args.keyArn,
                },
                bucketKeyEnabled: true,
              },
        ],
      },
      parent
    )
    this.versioning = new aws.s3.BucketVersioning(
      name,
      { ...ofBucket, versioningConfiguration: { status: 'Enabled' } },
      parent
    )
    new aws.s3.BucketLifecycleConfiguration(
      name,
      {
        ...ofBucket,
        rules: [
          {
            id: 'unfinished-uploads',
            status: 'Enabled',
            filter: {},
            abortIncompleteMultipartUpload: { daysAfterInitiation: 3 },
          },
          ...args.lifecycle,
        ],
      },
      { parent: this, dependsOn: this.versioning }
    )
    if (args.lockDays !== undefined) {
      new aws.s3.BucketObjectLockConfiguration(
        name,
        {
          ...ofBucket,
          rule: { defaultRetention: { mode: 'GOVERNANCE', days: args.lockDays } },
        },
        { parent: this, dependsOn: this.versioning }
      )
    }
    this.bucketName = bucket.bucket
    this.arn = bucket.arn
    this.regionalDomainName = bucket.bucketRegionalDomainName
    this.name = name
    this.registerOutputs({ bucketName: this.bucketName, arn: this.arn })
  }

  /**
   * Writes the bucket's policy: nobody without TLS, and these. Once for each bucket, by whoever knows the readers: a
   * distribution, for one, is made after the bucket that it reads.
   */
  allow(statements: readonly Statement[]): void {
    new aws.s3.BucketPolicy(
      this.name,
      {
        bucket: this.bucketName,
        policy: policyDocument(
          {
            Sid: 'TlsAlone',
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:*',
            Resource: [this.arn, pulumi.interpolate`${this.arn}/*`],
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          },
          ...statements
        ),
      },
      { parent: this }
    )
  }
}
