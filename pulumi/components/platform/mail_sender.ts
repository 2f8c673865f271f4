import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { policyDocument } from '../shared/policy_document.ts'
import { StoredSecret } from '../shared/stored_secret.ts'
import { tags } from '../shared/tags.ts'

export interface MailSenderArgs {
  readonly region: string
  readonly identityArn: pulumi.Input<string>
  readonly keyArn: pulumi.Input<string>
  readonly protect: boolean
}

/**
 * How the worker hands mail in: SES by SMTP, which knows no roles. The one long-lived key of the platform; it can send
 * from the shop's domain and nothing else, and is turned by replacing it (scripts/turn_mail_key.sh).
 */
export class MailSender extends pulumi.ComponentResource {
  readonly secretName: string

  constructor(name: string, args: MailSenderArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:platform:MailSender', name, {}, opts)
    const user = new aws.iam.User(
      name,
      { name: `holdfast-${pulumi.getStack()}-mail`, tags: tags(name) },
      { parent: this }
    )
    new aws.iam.UserPolicy(
      name,
      {
        user: user.name,
        policy: policyDocument({
          Sid: 'SendFromTheShop',
          Action: 'ses:SendRawEmail',
          Resource: args.identityArn,
        }),
      },
      { parent: this }
    )
    const key = new aws.iam.AccessKey(name, { user: user.name }, { parent: this })
    const password = key.sesSmtpPasswordV4.apply(encodeURIComponent)
    const secret = new StoredSecret(
      name,
      {
        path: 'mail',
        description: 'Where and how mail is handed in',
        keyArn: args.keyArn,
        firstValue: pulumi.secret(
          pulumi.interpolate`smtps://${key.id}:${password}@email-smtp.${args.region}.amazonaws.com:465`
        ),
        protect: args.protect,
      },
      { parent: this }
    )
    this.secretName = secret.secretName
    this.registerOutputs({ secretName: this.secretName })
  }
}
