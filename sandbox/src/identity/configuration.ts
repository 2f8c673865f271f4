import { randomBytes } from 'node:crypto'
import type { Configuration, JWK } from 'oidc-provider'
import type { People, Person } from './people.ts'
import { shopClients } from './shop_clients.ts'
import { signOutPage } from './sign_in_pages.ts'
import { STAFF_CLIENTS, type StaffClient } from './staff_clients.ts'

/** Seconds for which an access token opens the shop. */
const TOKEN_LIFE = 3600
/** Seconds for which somebody stays signed in at the issuer. */
const SESSION_LIFE = 8 * 3600
const SCOPE = 'openid email profile'

interface Surroundings {
  keys: readonly JWK[]
  audience: string
  people: People
  /** Where shoppers reach the shop. */
  shop: string
  /** Where on this origin the pages are on which one signs in: the interaction's id is added. */
  pages: string
}

/**
 * How the issuer behaves: programs of staff, and people through the shop's applications, get access tokens in the form of
 * RFC 9068, made for the shop's API. What the identity token may say of a person stands in it, as in Cognito's.
 */
export function configuration({
  keys,
  audience,
  people,
  shop,
  pages,
}: Surroundings): Configuration {
  return {
    jwks: { keys: [...keys] },
    clients: [...STAFF_CLIENTS.map(clientMetadata), ...shopClients(shop)],
    cookies: { keys: [randomBytes(16).toString('hex')] },
    pkce: { required: () => true },
    conformIdTokenClaims: false,
    claims: { openid: ['sub', 'sid'], email: ['email', 'email_verified'], profile: ['name'] },
    scopes: ['openid', 'email', 'profile'],
    interactions: { url: (_context, { uid }) => `${pages}/${uid}` },
    findAccount: (_context, id) => {
      const person = people.find(id)
      return person
        ? { accountId: id, claims: () => ({ sub: id, ...claimsOf(person) }) }
        : undefined
    },
    // Nobody is asked whether the shop may know who they are: it is the shop's own issuer.
    loadExistingGrant: async ({ oidc }) => {
      const { client, session, provider } = oidc
      if (!client || !session?.accountId) return undefined
      const known = session.grantIdFor(client.clientId)
      const kept = known && (await provider.Grant.find(known))
      if (kept) return kept
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope(SCOPE)
      await grant.save()
      return grant
    },
    extraTokenClaims: (_context, token) => {
      const person = 'accountId' in token ? people.find(String(token.accountId)) : null
      return { roles: rolesOf(token.clientId), ...(person && claimsOf(person)) }
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.body = signOutPage(form).toString()
        },
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience,
          accessTokenTTL: TOKEN_LIFE,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    ttl: {
      ClientCredentials: TOKEN_LIFE,
      AccessToken: TOKEN_LIFE,
      IdToken: TOKEN_LIFE,
      AuthorizationCode: 60,
      Interaction: 3600,
      Session: SESSION_LIFE,
      Grant: SESSION_LIFE,
    },
  }
}

function claimsOf({ email, emailVerified, name }: Person) {
  return { email, email_verified: emailVerified, name }
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
