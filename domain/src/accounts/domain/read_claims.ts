import type { IdentitySettings } from '../identity_settings.ts'
import type { Identity } from './identity.ts'
import { readPerson } from './read_person.ts'

/** The claims of a token whose signature, issuer and times are in order. */
export type Claims = Readonly<Record<string, unknown>>

/**
 * The identity in an access token that was made for this shop; null for any other token.
 *
 * Most issuers name the API in `aud` (RFC 9068). Cognito leaves `aud` out of access tokens and names the application
 * that asked in `client_id`; its `token_use` tells an access token from an identity token, whose `aud` it is.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html
 */
export function readClaims(claims: Claims, settings: IdentitySettings): Identity | null {
  const { sub, token_use: use, client_id: clientId } = claims
  if (typeof sub !== 'string' || sub === '') return null
  if (use !== undefined && use !== 'access') return null
  if (!isMeantForUs(claims, settings)) return null
  return {
    subject: sub,
    // RFC 9068, section 2.2: where no person is involved, the subject is the client itself.
    isProgram: sub === clientId,
    person: readPerson(settings.issuer, sub, claims),
    roles: texts(claims[settings.rolesClaim]),
  }
}

function isMeantForUs(
  { aud, client_id: clientId }: Claims,
  { audience, clientIds }: IdentitySettings
): boolean {
  if (aud !== undefined) return audience !== null && texts(aud).includes(audience)
  return typeof clientId === 'string' && clientIds.includes(clientId)
}

function texts(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value]
  return values.filter((one) => typeof one === 'string')
}
