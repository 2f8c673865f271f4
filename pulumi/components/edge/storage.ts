import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { EncryptionKey } from '../shared/encryption_key.ts'
import { assumedBy, policyDocument } from '../shared/policy_document.ts'
import { tags } from '../shared/tags.ts'
import { removeAfter, removeOldVersionsAfter, toGlacierAfter } from './lifecycle.ts'
import { PrivateBucket } from './private_bucket.ts'

/** HMRC wants invoices for six years from the end of the financial year: seven hold for certain. */
const INVOICE_DAYS = 7 * 365 + 2
const COLD_DAYS = 90

export interface StorageArgs {
  readonly protect: boolean
}

/** What the shop keeps as files, each kind by its own rules. */
export class Storage extends pulumi.ComponentResource {
  /** The applications' disk: originals and renditions of pictures, and invoices under `invoices/`. */
  readonly images: PrivateBucket
  /** Hashed files of the web application, of several builds, so that a page of yesterday finds its own. */
  readonly assets: PrivateBucket
  /** A copy of every invoice that nobody, the applications included, can change or remove. */
  readonly invoices: PrivateBucket
  readonly logs: PrivateBucket
  readonly keyArn: pulumi.Output<string>

  constructor(name: string, args: StorageArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:edge:Storage', name, {}, opts)
    const parent = { parent: this }
    const { protect } = args
    const key = new EncryptionKey(name, { description: 'Pictures and invoices', protect }, parent)
    this.keyArn = key.arn
    this.images = new PrivateBucket(
      'images',
      { purpose: 'images', keyArn: key.arn, lifecycle: [removeOldVersionsAfter(30)], protect },
      parent
    )
    this.invoices = new PrivateBucket(
      'invoices',
      {
        purpose: 'invoices',
        keyArn: key.arn,
        lifecycle: [toGlacierAfter(COLD_DAYS)],
        ...(protect ? { lockDays: INVOICE_DAYS } : {}),
        protect,
      },
      parent
    )
    this.assets = new PrivateBucket(
      'assets',
      { purpose: 'assets', lifecycle: [removeOldVersionsAfter(7)], protect: false },
      parent
    )
    this.logs = new PrivateBucket(
      'logs',
      {
        purpose: 'logs',
        lifecycle: [toGlacierAfter(COLD_DAYS), removeAfter(400)],
        protect,
      },
      parent
    )
    this.images.allow([])
    this.invoices.allow([])
    this.logs.allow([logsMayArrive(this.logs.arn)])
    this.archiveInvoices(name)
    this.registerOutputs({ images: this.images.bucketName, assets: this.assets.bucketName })
  }

  private archiveInvoices(name: string): void {
    const archive = `${name}-archive`
    const accountId = aws.getCallerIdentityOutput({}, { parent: this }).accountId
    const role = new aws.iam.Role(
      archive,
      { assumeRolePolicy: assumedBy('s3.amazonaws.com', accountId), tags: tags(archive) },
      { parent: this }
    )
    new aws.iam.RolePolicy(
      archive,
      {
        role: role.id,
        policy: policyDocument(
          {
            Sid: 'ReadWhatToCopy',
            Action: ['s3:GetReplicationConfiguration', 's3:ListBucket'],
            Resource: this.images.arn,
          },
          {
            Sid: 'CopyInvoicesFrom',
            Action: [
              's3:GetObjectVersionForReplication',
              's3:GetObjectVersionAcl',
              's3:GetObjectVersionTagging',
            ],
            Resource: pulumi.interpolate`${this.images.arn}/invoices/*`,
          },
          {
            Sid: 'CopyInvoicesTo',
            Action: ['s3:ReplicateObject', 's3:ReplicateTags'],
            Resource: pulumi.interpolate`${this.invoices.arn}/invoices/*`,
          },
          {
            Sid: 'CopyEncrypted',
            Action: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'],
            Resource: this.keyArn,
          }
        ),
      },
      { parent: this }
    )
    new aws.s3.BucketReplicationConfig(
      archive,
      {
        bucket: this.images.bucketName,
        role: role.arn,
        rules: [
          {
            id: 'invoices',
            status: 'Enabled',
            priority: 1,
            filter: { prefix: 'invoices/' },
            // A removal over there removes nothing here.
            deleteMarkerReplication: { status: 'Disabled' },
            sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: 'Enabled' } },
            destination: {
              bucket: this.invoices.arn,
              encryptionConfiguration: { replicaKmsKeyId: this.keyArn },
            },
          },
        ],
      },
      { parent: this, dependsOn: [this.images.versioning, this.invoices.versioning] }
    )
  }
}

/** CloudFront's and the load balancer's log lines, handed in by AWS for this account's resources. */
function logsMayArrive(arn: pulumi.Output<string>) {
  const accountId = aws.getCallerIdentityOutput({}).accountId
  return {
    Sid: 'LogsArrive',
    Principal: {
      Service: ['delivery.logs.amazonaws.com', 'logdelivery.elasticloadbalancing.amazonaws.com'],
    },
    Action: 's3:PutObject',
    Resource: pulumi.interpolate`${arn}/*`,
    Condition: { StringEquals: { 'aws:SourceAccount': accountId } },
  }
}
