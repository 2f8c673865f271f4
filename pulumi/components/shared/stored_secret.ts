import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { tags } from './tags.ts'

export interface StoredSecretArgs {
  /** Under `holdfast/<stack>/`. */
  readonly path: string
  readonly description: string
  readonly keyArn: pulumi.Input<string>
  /** Its first value. Left out where a person hands it in (scripts/hand_in_secret.sh). */
  readonly firstValue?: pulumi.Input<string>
  readonly protect: boolean
}

/** A secret in Secrets Manager. Pulumi gives it its first value at most; rotation and people change it afterwards. */
export class StoredSecret extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>
  readonly secretName: string
  /** Its first value, the same on every run; undefined where a person hands it in. */
  readonly firstValue: pulumi.Output<string> | undefined

  constructor(name: string, args: StoredSecretArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:shared:StoredSecret', name, {}, opts)
    this.secretName = `holdfast/${pulumi.getStack()}/${args.path}`
    const secret = new aws.secretsmanager.Secret(
      name,
      {
        name: this.secretName,
        description: args.description,
        kmsKeyId: args.keyArn,
        // In a stack that comes and goes the name must be free at once.
        recoveryWindowInDays: args.protect ? 30 : 0,
        tags: tags(name),
      },
      { parent: this, protect: args.protect }
    )
    if (args.firstValue !== undefined) {
      const version = new aws.secretsmanager.SecretVersion(
        name,
        { secretId: secret.id, secretString: args.firstValue },
        { parent: this, ignoreChanges: ['secretString'] }
      )
      this.firstValue = version.secretString.apply((value) => value ?? '')
    }
    this.arn = secret.arn
    this.registerOutputs({ arn: this.arn, secretName: this.secretName })
  }
}
