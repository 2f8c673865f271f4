import type { HttpContext } from '@adonisjs/core/http'
import { AccessTokens, type Identity, type TokenRefusal } from '@holdfast/domain/accounts'
import { Problem } from '#app/shared/problem'

/** RFC 6750, section 2.1: the scheme in any case, one token. */
const BEARER = /^bearer +([A-Za-z0-9._~+/-]+=*) *$/i

/** What `Authorization` holds, or null where it does not present a bearer token. */
export function bearerToken({ request }: HttpContext): string | null {
  return BEARER.exec(request.header('authorization') ?? '')?.[1] ?? null
}

/**
 * Who presents the bearer token.
 *
 * @throws Problem 401 `unauthenticated`, or 503 `identity_provider_unavailable` when it cannot be told
 */
export async function identify(ctx: HttpContext): Promise<Identity> {
  const token = bearerToken(ctx)
  if (token === null) throw unauthenticated(ctx.request.header('authorization'))
  const accessTokens = await ctx.containerResolver.make(AccessTokens)
  const verified = await accessTokens.verify(token)
  if (!verified.ok) throw problemOf(verified.error)
  return verified.value
}

/** RFC 6750, section 3.1: a request that presents nothing is told of no error, only of the scheme. */
function unauthenticated(authorization: string | undefined): Problem {
  const presented = authorization !== undefined && /^bearer\b/i.test(authorization)
  return new Problem('unauthenticated', {
    detail: 'Present an access token: Authorization: Bearer <token>.',
    headers: { 'www-authenticate': presented ? challenge('invalid_token') : challenge() },
  })
}

function problemOf(refusal: TokenRefusal): Problem {
  switch (refusal) {
    case 'token_expired':
      return new Problem('unauthenticated', {
        detail: 'The access token has expired. Get a new one and ask again; nothing was changed.',
        headers: { 'www-authenticate': challenge('invalid_token', 'The access token has expired') },
      })
    case 'token_invalid':
      return new Problem('unauthenticated', {
        detail: 'The access token is not one that this shop takes. Nothing was changed.',
        headers: { 'www-authenticate': challenge('invalid_token') },
      })
    case 'identity_provider_unavailable':
      return new Problem('identity_provider_unavailable', {
        detail:
          'The access token cannot be checked while the identity provider does not answer. Nothing was changed.',
        retryAfter: 15,
      })
  }
}

/** The value of `WWW-Authenticate`. RFC 6750, section 3 */
export function challenge(error?: string, description?: string): string {
  const parts = ['Bearer realm="holdfast"']
  if (error) parts.push(`error="${error}"`)
  if (description) parts.push(`error_description="${description}"`)
  return parts.join(', ')
}
