import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { EncryptionKey } from '../shared/encryption_key.ts'
import { assumedBy } from '../shared/policy_document.ts'
import { tags } from '../shared/tags.ts'

export interface BackupCopiesArgs {
  readonly resourceArn: pulumi.Input<string>
  readonly keyArn: pulumi.Input<string>
  /** Another region than the stack's. */
  readonly copyRegion: string
  readonly everyHours: number
  readonly days: number
  readonly protect: boolean
}

/**
 * Snapshots that outlive the cluster, its account's mistakes and the region: AWS Backup takes one every few hours and
 * copies it elsewhere. `everyHours` plus the copy's own time (some 30 minutes) is what a lost region costs at most.
 */
export class BackupCopies extends pulumi.ComponentResource {
  readonly vaultName: pulumi.Output<string>
  readonly copyVaultArn: pulumi.Output<string>

  constructor(name: string, args: BackupCopiesArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:database:BackupCopies', name, {}, opts)
    const parent = { parent: this }
    const accountId = aws.getCallerIdentityOutput({}, parent).accountId
    const stack = pulumi.getStack()
    const kept = { parent: this, protect: args.protect }
    const vault = new aws.backup.Vault(
      name,
      { name: `holdfast-${stack}-database`, kmsKeyArn: args.keyArn, tags: tags(name) },
      kept
    )
    const farKey = new EncryptionKey(
      `${name}-far`,
      {
        description: 'Copies of the database in another region',
        region: args.copyRegion,
        protect: args.protect,
      },
      parent
    )
    const farVault = new aws.backup.Vault(
      `${name}-far`,
      {
        name: `holdfast-${stack}-database-copies`,
        kmsKeyArn: farKey.arn,
        region: args.copyRegion,
        tags: tags(`${name}-far`),
      },
      kept
    )
    const role = new aws.iam.Role(
      name,
      { assumeRolePolicy: assumedBy('backup.amazonaws.com', accountId), tags: tags(name) },
      parent
    )
    for (const purpose of ['Backup', 'Restores']) {
      new aws.iam.RolePolicyAttachment(
        `${name}-${purpose.toLowerCase()}`,
        {
          role: role.name,
          policyArn: `arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyFor${purpose}`,
        },
        parent
      )
    }
    const plan = new aws.backup.Plan(
      name,
      {
        name: `holdfast-${stack}-database`,
        rules: [
          {
            ruleName: 'copy-to-another-region',
            targetVaultName: vault.name,
            schedule: `cron(15 0/${args.everyHours} * * ? *)`,
            startWindow: 60,
            completionWindow: 300,
            lifecycle: { deleteAfter: args.days },
            copyActions: [
              { destinationVaultArn: farVault.arn, lifecycle: { deleteAfter: args.days } },
            ],
          },
        ],
        tags: tags(name),
      },
      parent
    )
    new aws.backup.Selection(
      name,
      { name: 'database', planId: plan.id, iamRoleArn: role.arn, resources: [args.resourceArn] },
      parent
    )
    this.vaultName = vault.name
    this.copyVaultArn = farVault.arn
    this.registerOutputs({ vaultName: this.vaultName, copyVaultArn: this.copyVaultArn })
  }
}
