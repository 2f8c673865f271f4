import { errors, jwtVerify } from 'jose'
import { type Clock, err, ok, type Result } from '../../shared/index.ts'
import { AccessTokens, type TokenRefusal } from '../access_tokens.ts'
import type { Identity } from '../domain/identity.ts'
import { readClaims } from '../domain/read_claims.ts'
import type { IdentitySettings } from '../identity_settings.ts'
import { IssuerKeys, KeyNotKnownError } from './issuer_keys.ts'

/** Signatures with the issuer's own private key; never one with a secret that two sides know, never `none`. */
const ALGORITHMS = [
  'ES256',
  'ES384',
  'ES512',
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'EdDSA',
]
/** Clocks of two machines may differ so much, in seconds. */
const CLOCK_TOLERANCE = 30
/** Tokens are a kilobyte or two; a longer one is not looked at. */
const LONGEST = 8_192
/** An access token says so (RFC 9068), or says nothing, as Cognito's do. Other kinds of JWT are not taken for one. */
const TYPES = new Set([undefined, 'jwt', 'at+jwt', 'application/at+jwt'])

/** JWT access tokens of one OpenID Connect issuer, verified with its keys. One per process: it keeps them. */
export class OidcAccessTokens extends AccessTokens {
  readonly #keys: IssuerKeys

  constructor(
    private readonly settings: IdentitySettings,
    private readonly clock: Clock
  ) {
    super()
    this.#keys = new IssuerKeys(settings.issuer, clock)
  }

  async verify(token: string): Promise<Result<Identity, TokenRefusal>> {
    if (token.length > LONGEST) return err('token_invalid')
    try {
      const { payload, protectedHeader } = await jwtVerify(
        token,
        (header) => this.#keys.find(header),
        {
          issuer: this.settings.issuer,
          algorithms: ALGORITHMS,
          clockTolerance: CLOCK_TOLERANCE,
          currentDate: this.clock.now(),
          requiredClaims: ['exp', 'sub'],
        }
      )
      if (!TYPES.has(protectedHeader.typ?.toLowerCase())) return err('token_invalid')
      const identity = readClaims(payload, this.settings)
      return identity ? ok(identity) : err('token_invalid')
    } catch (error) {
      return err(refusalOf(error))
    }
  }
}

function refusalOf(error: unknown): TokenRefusal {
  if (error instanceof KeyNotKnownError) {
    return error.isIssuerReachable ? 'token_invalid' : 'identity_provider_unavailable'
  }
  if (error instanceof errors.JWTExpired) return 'token_expired'
  if (error instanceof errors.JOSEError || error instanceof TypeError) return 'token_invalid'
  throw error
}
