import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { assumedBy } from '../shared/policy_document.ts'
import { tags } from '../shared/tags.ts'

export interface FileBackupsArgs {
  readonly bucketArn: pulumi.Input<string>
  readonly keyArn: pulumi.Input<string>
  readonly days: number
  readonly topicArn: pulumi.Input<string>
  readonly protect: boolean
}

const POLICIES = ['AWSBackupServiceRolePolicyForS3Backup', 'AWSBackupServiceRolePolicyForS3Restore']

/** A vault for the shop's files: every day's state, also of what somebody with the right to removed. */
export class FileBackups extends pulumi.ComponentResource {
  readonly vaultName: pulumi.Output<string>

  constructor(name: string, args: FileBackupsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:platform:FileBackups', name, {}, opts)
    const parent = { parent: this }
    const accountId = aws.getCallerIdentityOutput({}, parent).accountId
    const vault = new aws.backup.Vault(
      name,
      {
        name: `holdfast-${pulumi.getStack()}-files`,
        kmsKeyArn: args.keyArn,
        tags: tags(name),
      },
      { parent: this, protect: args.protect }
    )
    if (args.protect) {
      // Nobody, an intruder with every right included, can shorten what is kept.
      new aws.backup.VaultLockConfiguration(
        name,
        { backupVaultName: vault.name, minRetentionDays: 7, maxRetentionDays: 365 },
        parent
      )
    }
    new aws.backup.VaultNotifications(
      name,
      {
        backupVaultName: vault.name,
        snsTopicArn: args.topicArn,
        backupVaultEvents: ['BACKUP_JOB_FAILED', 'BACKUP_JOB_EXPIRED', 'S3_BACKUP_OBJECT_FAILED'],
      },
      parent
    )
    const role = new aws.iam.Role(
      name,
      { assumeRolePolicy: assumedBy('backup.amazonaws.com', accountId), tags: tags(name) },
      parent
    )
    for (const policy of POLICIES) {
      new aws.iam.RolePolicyAttachment(
        `${name}-${policy}`,
        { role: role.name, policyArn: `arn:aws:iam::aws:policy/${policy}` },
        parent
      )
    }
    const plan = new aws.backup.Plan(
      name,
      {
        name: `holdfast-${pulumi.getStack()}-files`,
        rules: [
          {
            ruleName: 'daily',
            targetVaultName: vault.name,
            schedule: 'cron(0 4 * * ? *)',
            startWindow: 60,
            completionWindow: 600,
            lifecycle: { deleteAfter: args.days },
          },
        ],
        tags: tags(name),
      },
      parent
    )
    new aws.backup.Selection(
      name,
      { name: 'files', planId: plan.id, iamRoleArn: role.arn, resources: [args.bucketArn] },
      parent
    )
    this.vaultName = vault.name
    this.registerOutputs({ vaultName: this.vaultName })
  }
}
