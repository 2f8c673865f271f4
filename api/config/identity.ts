import { type ClientSettings, IdentitySettings } from '@holdfast/domain/accounts'
import env from '#start/env'

const clientIds = env.get('OIDC_CLIENT_IDS', '').split(',')

const clientId = env.get('OIDC_CLIENT_ID')
const publicUrl = env.get('PUBLIC_URL').replace(/\/$/, '')

const client: ClientSettings | null =
  clientId === undefined
    ? null
    : {
        id: clientId,
        secret: env.get('OIDC_CLIENT_SECRET')?.release() ?? null,
        scope: env.get('OIDC_SCOPE', 'openid email profile'),
        redirectUri: `${publicUrl}/api/v1/auth/callback`,
        signedOutUri: `${publicUrl}/`,
        signOutUrl: env.get('OIDC_SIGN_OUT_URL') ?? null,
      }

export default new IdentitySettings(
  env.get('OIDC_ISSUER'),
  env.get('OIDC_AUDIENCE') ?? null,
  clientIds.map((id) => id.trim()).filter(Boolean),
  env.get('OIDC_ROLES_CLAIM', 'roles'),
  client
)
