import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { policyDocument, type Statement } from './policy_document.ts'
import { tags } from './tags.ts'

export interface EncryptionKeyArgs {
  /** What is read with it, in words. */
  readonly description: string
  /** Another region than the stack's, for copies. */
  readonly region?: string
  /** Grants for services of AWS that use the key in their own name, beside the account's administrators. */
  readonly statements?: (accountId: pulumi.Output<string>) => Statement[]
  readonly protect: boolean
}

/**
 * A key of our own, turned once a year by AWS without anybody noticing: old material stays readable. Deleting it takes
 * 30 days, in which it can be called back.
 */
export class EncryptionKey extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>

  constructor(name: string, args: EncryptionKeyArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:shared:EncryptionKey', name, {}, opts)
    const accountId = aws.getCallerIdentityOutput({}, { parent: this }).accountId
    const key = new aws.kms.Key(
      name,
      {
        description: args.description,
        enableKeyRotation: true,
        rotationPeriodInDays: 365,
        deletionWindowInDays: 30,
        region: args.region,
        policy: policyDocument(
          {
            Sid: 'AccountDecidesByIam',
            Principal: { AWS: pulumi.interpolate`arn:aws:iam::${accountId}:root` },
            Action: 'kms:*',
            Resource: '*',
          },
          ...(args.statements?.(accountId) ?? [])
        ),
        tags: tags(name),
      },
      { parent: this, protect: args.protect }
    )
    new aws.kms.Alias(
      name,
      {
        name: `alias/holdfast/${pulumi.getStack()}/${name}`,
        targetKeyId: key.keyId,
        region: args.region,
      },
      { parent: this }
    )
    this.arn = key.arn
    this.registerOutputs({ arn: this.arn })
  }
}
