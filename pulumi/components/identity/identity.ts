import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { Certificate, GLOBAL_REGION } from '../shared/certificate.ts'
import { tags } from '../shared/tags.ts'
import { AppClients } from './app_clients.ts'
import type { IdentitySettings } from './identity_settings.ts'
import { MailDomain } from './mail_domain.ts'
import { SocialProviders } from './social_providers.ts'
import { STAFF_GROUPS } from './staff_groups.ts'

export interface IdentityArgs extends IdentitySettings {
  /** What shoppers type, without a scheme. */
  readonly domain: pulumi.Input<string>
  readonly zoneId: pulumi.Input<string>
}

/** Who people are. Passwords, second factors and social accounts stay here; the shop keeps none of them. */
export class Identity extends pulumi.ComponentResource {
  readonly issuer: pulumi.Output<string>
  readonly userPoolId: pulumi.Output<string>
  readonly signInUrl: pulumi.Output<string>
  readonly clients: AppClients
  readonly mail: MailDomain

  constructor(name: string, args: IdentityArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:identity:Identity', name, {}, opts)
    const parent = { parent: this }
    this.mail = new MailDomain(
      'mail',
      { domain: args.mailDomain, region: args.region, zoneId: args.zoneId },
      parent
    )
    const pool = new aws.cognito.UserPool(
      name,
      {
        name: `holdfast-${pulumi.getStack()}`,
        usernameAttributes: ['email'],
        usernameConfiguration: { caseSensitive: false },
        autoVerifiedAttributes: ['email'],
        // A new address counts once it has answered; until then the old one does.
        userAttributeUpdateSettings: { attributesRequireVerificationBeforeUpdates: ['email'] },
        accountRecoverySetting: { recoveryMechanisms: [{ name: 'verified_email', priority: 1 }] },
        passwordPolicy: {
          minimumLength: 12,
          requireLowercase: false,
          requireUppercase: false,
          requireNumbers: false,
          requireSymbols: false,
          temporaryPasswordValidityDays: 3,
        },
        mfaConfiguration: args.mfa,
        ...(args.mfa === 'OFF' ? {} : { softwareTokenMfaConfiguration: { enabled: true } }),
        // Passwords known from others' leaks are refused, and odd sign-ins asked for more.
        userPoolTier: args.protect ? 'PLUS' : 'ESSENTIALS',
        ...(args.protect ? { userPoolAddOns: { advancedSecurityMode: 'ENFORCED' } } : {}),
        emailConfiguration: {
          emailSendingAccount: 'DEVELOPER',
          sourceArn: this.mail.identityArn,
          fromEmailAddress: `account@${args.mailDomain}`,
          configurationSet: this.mail.configurationSet,
        },
        deletionProtection: args.protect ? 'ACTIVE' : 'INACTIVE',
        tags: tags(name),
      },
      { parent: this, protect: args.protect }
    )
    this.userPoolId = pool.id
    this.issuer = pulumi.interpolate`https://cognito-idp.${args.region}.amazonaws.com/${pool.id}`

    const social = new SocialProviders(
      'social',
      { userPoolId: pool.id, social: args.social },
      parent
    )
    this.clients = new AppClients(
      'app',
      {
        userPoolId: pool.id,
        domain: args.domain,
        nativeCallbackUrls: args.nativeCallbackUrls,
        providers: ['COGNITO', ...args.social.map(({ provider }) => provider)],
        after: social.made,
      },
      parent
    )
    for (const [group, description] of Object.entries(STAFF_GROUPS)) {
      new aws.cognito.UserGroup(
        `staff-${group}`,
        { name: group, description, userPoolId: pool.id },
        parent
      )
    }
    this.signInUrl = this.hostSignIn(args, pool.id)
    this.registerOutputs({ issuer: this.issuer, signInUrl: this.signInUrl })
  }

  /** Cognito's own pages under the shop's name. The shop's address must exist first, which is why edge comes before. */
  private hostSignIn(args: IdentityArgs, userPoolId: pulumi.Output<string>): pulumi.Output<string> {
    const parent = { parent: this }
    const host = pulumi.interpolate`account.${args.domain}`
    const certificate = new Certificate(
      'account',
      { domainNames: [host], zoneId: args.zoneId, region: GLOBAL_REGION },
      parent
    )
    const domain = new aws.cognito.UserPoolDomain(
      'account',
      { domain: host, certificateArn: certificate.arn, userPoolId, managedLoginVersion: 2 },
      parent
    )
    new aws.route53.Record(
      'account',
      {
        zoneId: args.zoneId,
        name: host,
        type: 'A',
        aliases: [
          {
            name: domain.cloudfrontDistribution,
            zoneId: domain.cloudfrontDistributionZoneId,
            evaluateTargetHealth: false,
          },
        ],
      },
      parent
    )
    return pulumi.interpolate`https://${host}`
  }
}
