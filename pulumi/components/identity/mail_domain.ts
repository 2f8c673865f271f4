import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { tags } from '../shared/tags.ts'

export interface MailDomainArgs {
  readonly domain: string
  readonly region: string
  readonly zoneId: pulumi.Input<string>
}

/**
 * The right to send mail in the shop's name: signed (DKIM), from servers that the domain names (SPF), and with the wish
 * that others refuse what is neither (DMARC).
 */
export class MailDomain extends pulumi.ComponentResource {
  readonly identityArn: pulumi.Output<string>
  readonly configurationSet: pulumi.Output<string>

  constructor(name: string, args: MailDomainArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:identity:MailDomain', name, {}, opts)
    const parent = { parent: this }
    const configuration = new aws.sesv2.ConfigurationSet(
      name,
      {
        configurationSetName: `holdfast-${pulumi.getStack()}`,
        deliveryOptions: { tlsPolicy: 'REQUIRE' },
        reputationOptions: { reputationMetricsEnabled: true },
        suppressionOptions: { suppressedReasons: ['BOUNCE', 'COMPLAINT'] },
        tags: tags(name),
      },
      parent
    )
    const identity = new aws.sesv2.EmailIdentity(
      name,
      {
        emailIdentity: args.domain,
        configurationSetName: configuration.configurationSetName,
        dkimSigningAttributes: { nextSigningKeyLength: 'RSA_2048_BIT' },
        tags: tags(name),
      },
      parent
    )
    const bounces = `bounces.${args.domain}`
    new aws.sesv2.EmailIdentityMailFromAttributes(
      name,
      { emailIdentity: identity.emailIdentity, mailFromDomain: bounces },
      parent
    )
    const record = (
      key: string,
      host: pulumi.Input<string>,
      type: string,
      value: pulumi.Input<string>
    ) =>
      new aws.route53.Record(
        `${name}-${key}`,
        { zoneId: args.zoneId, name: host, type, records: [value], ttl: 3_600 },
        parent
      )
    for (const index of [0, 1, 2]) {
      const token = identity.dkimSigningAttributes.apply(({ tokens }) => tokens[index] ?? '')
      record(
        `signature-${index + 1}`,
        pulumi.interpolate`${token}._domainkey.${args.domain}`,
        'CNAME',
        pulumi.interpolate`${token}.dkim.amazonses.com`
      )
    }
    record('bounces', bounces, 'MX', `10 feedback-smtp.${args.region}.amazonses.com`)
    record('senders', bounces, 'TXT', 'v=spf1 include:amazonses.com -all')
    record('refusal', `_dmarc.${args.domain}`, 'TXT', 'v=DMARC1; p=quarantine; adkim=s')
    this.identityArn = identity.arn
    this.configurationSet = configuration.configurationSetName
    this.registerOutputs({ identityArn: this.identityArn })
  }
}
