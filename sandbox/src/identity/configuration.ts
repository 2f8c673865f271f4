import { randomBytes } from 'node:crypto'
import type { Configuration, JWK } from 'oidc-provider'
import { STAFF_CLIENTS, type StaffClient } from './staff_clients.ts'

/** Seconds for which an access token opens the shop. */
const TOKEN_LIFE = 3600

/** How the issuer behaves: programs of staff get access tokens in the form of RFC 9068, made for the shop's API. */
export function configuration(keys: readonly JWK[], audience: string): Configuration {
  return {
    jwks: { keys: [...keys] },
    clients: STAFF_CLIENTS.map(clientMetadata),
    cookies: { keys: [randomBytes(16).toString('hex')] },
    extraTokenClaims: (_context, token) => ({ roles: rolesOf(token.clientId) }),
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        getResourceServerInfo: () => ({
          scope: '',
          audience,
          accessTokenTTL: TOKEN_LIFE,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    ttl: { ClientCredentials: TOKEN_LIFE },
  }
}

function clientMetadata({ id, secret }: StaffClient) {
  return {
    client_id: id,
    client_secret: secret,
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
  }
}

function rolesOf(clientId: string | undefined): readonly string[] {
  return STAFF_CLIENTS.find(({ id }) => id === clientId)?.roles ?? []
}
