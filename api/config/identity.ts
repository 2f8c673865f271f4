import { IdentitySettings } from '@holdfast/domain/accounts'
import env from '#start/env'

const clientIds = env.get('OIDC_CLIENT_IDS', '').split(',')

export default new IdentitySettings(
  env.get('OIDC_ISSUER'),
  env.get('OIDC_AUDIENCE') ?? null,
  clientIds.map((id) => id.trim()).filter(Boolean),
  env.get('OIDC_ROLES_CLAIM', 'roles')
)
