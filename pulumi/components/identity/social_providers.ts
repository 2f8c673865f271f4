import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'

export const PROVIDERS = ['Google', 'Facebook', 'LoginWithAmazon'] as const
export type SocialProvider = (typeof PROVIDERS)[number]

const SCOPES: Readonly<Record<SocialProvider, string>> = {
  Google: 'openid email profile',
  Facebook: 'public_profile,email',
  LoginWithAmazon: 'profile',
}

const SUBJECTS: Readonly<Record<SocialProvider, string>> = {
  Google: 'sub',
  Facebook: 'id',
  LoginWithAmazon: 'user_id',
}

export interface SocialProvidersArgs {
  readonly userPoolId: pulumi.Input<string>
  readonly social: readonly { readonly provider: SocialProvider; readonly clientId: string }[]
}

/**
 * Sign-in by somebody else's account, federated inside Cognito: the shop knows one issuer. A provider's client secret is
 * handed in first (scripts/hand_in_secret.sh identity/google), and only read here.
 */
export class SocialProviders extends pulumi.ComponentResource {
  readonly made: aws.cognito.IdentityProvider[]

  constructor(name: string, args: SocialProvidersArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:identity:SocialProviders', name, {}, opts)
    this.made = args.social.map(({ provider, clientId }) => {
      const secretId = `holdfast/${pulumi.getStack()}/identity/${provider.toLowerCase()}`
      const stored = aws.secretsmanager.getSecretVersionOutput({ secretId }, { parent: this })
      return new aws.cognito.IdentityProvider(
        `${name}-${provider.toLowerCase()}`,
        {
          userPoolId: args.userPoolId,
          providerName: provider,
          providerType: provider,
          providerDetails: {
            client_id: clientId,
            client_secret: pulumi.secret(stored.secretString),
            authorize_scopes: SCOPES[provider],
          },
          attributeMapping: { username: SUBJECTS[provider], email: 'email', name: 'name' },
        },
        { parent: this }
      )
    })
    this.registerOutputs({})
  }
}
