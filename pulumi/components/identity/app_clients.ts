import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'

export interface AppClientsArgs {
  readonly userPoolId: pulumi.Input<string>
  readonly domain: pulumi.Input<string>
  readonly nativeCallbackUrls: readonly string[]
  readonly providers: readonly string[]
  /** Providers have to be there before a client may name them. */
  readonly after: pulumi.Resource[]
}

/** Tokens last as long as Cognito's units say. */
const VALIDITY = {
  accessTokenValidity: 60,
  idTokenValidity: 60,
  refreshTokenValidity: 30,
  tokenValidityUnits: { accessToken: 'minutes', idToken: 'minutes', refreshToken: 'days' },
}

/** The applications that may ask who somebody is: by a code, never by a password that they would see. */
export class AppClients extends pulumi.ComponentResource {
  readonly webId: pulumi.Output<string>
  /** The web's alone: a native application cannot keep one. */
  readonly webSecret: pulumi.Output<string>
  readonly nativeId: pulumi.Output<string> | undefined

  constructor(name: string, args: AppClientsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:identity:AppClients', name, {}, opts)
    const client = (
      key: string,
      own: Pick<aws.cognito.UserPoolClientArgs, 'generateSecret' | 'callbackUrls' | 'logoutUrls'>
    ) =>
      new aws.cognito.UserPoolClient(
        `${name}-${key}`,
        {
          ...own,
          ...VALIDITY,
          name: `holdfast-${pulumi.getStack()}-${key}`,
          userPoolId: args.userPoolId,
          allowedOauthFlowsUserPoolClient: true,
          allowedOauthFlows: ['code'],
          allowedOauthScopes: ['openid', 'email', 'profile'],
          explicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
          supportedIdentityProviders: [...args.providers],
          enableTokenRevocation: true,
          preventUserExistenceErrors: 'ENABLED',
        },
        { parent: this, dependsOn: args.after }
      )
    const home = pulumi.interpolate`https://${args.domain}`
    const web = client('web', {
      generateSecret: true,
      callbackUrls: [pulumi.interpolate`${home}/api/v1/auth/callback`],
      logoutUrls: [pulumi.interpolate`${home}/`],
    })
    this.webId = web.id
    this.webSecret = pulumi.secret(web.clientSecret)
    if (args.nativeCallbackUrls.length > 0) {
      const urls = [...args.nativeCallbackUrls]
      const native = client('native', {
        generateSecret: false,
        callbackUrls: urls,
        logoutUrls: urls,
      })
      this.nativeId = native.id
    }
    this.registerOutputs({ webId: this.webId, nativeId: this.nativeId })
  }
}
