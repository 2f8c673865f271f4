import * as client from 'openid-client'
import { type Clock, err, ok, type Result } from '../../shared/index.ts'
import { readPerson } from '../domain/read_person.ts'
import type { IdentitySettings } from '../identity_settings.ts'
import { type SignedIn, SignIn, type SignInAttempt, type SignInRefusal } from '../sign_in.ts'
import { IssuerMetadata, IssuerUnreachableError } from './issuer_metadata.ts'

/** What the provider answers when a person does not go through with it. OpenID Connect Core 1.0, section 3.1.2.6 */
const CANCELLED = new Set(['access_denied', 'login_required', 'interaction_required'])

/** What openid-client says when the provider did not answer, or not as itself. */
const UNANSWERED = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_HTTP_REQUEST_FAILED'])

/**
 * The authorization code flow with PKCE. State ties the answer to the browser, the nonce ties the identity token to this
 * attempt, the verifier ties the code to us; issuer, audience, times and signature are checked by openid-client.
 */
export class OidcSignIn extends SignIn {
  readonly #issuer: IssuerMetadata

  constructor(
    private readonly settings: IdentitySettings,
    clock: Clock
  ) {
    super()
    this.#issuer = new IssuerMetadata(settings, clock)
  }

  async begin(returnTo: string) {
    const { client: ours } = this.settings
    return this.#asking(async () => {
      const configuration = await this.#issuer.configuration()
      const attempt = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
        returnTo,
      }
      const url = client.buildAuthorizationUrl(configuration, {
        redirect_uri: ours?.redirectUri ?? '',
        scope: ours?.scope ?? '',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
        // Else the provider's own memory would let a device back in that its owner has signed out from another.
        prompt: 'login',
      })
      return { url: url.href, attempt }
    })
  }

  finish(query: string, attempt: SignInAttempt): Promise<Result<SignedIn, SignInRefusal>> {
    return this.#asking(async () => {
      const configuration = await this.#issuer.configuration()
      const cameBackTo = new URL(this.settings.client?.redirectUri ?? '')
      cameBackTo.search = query
      const tokens = await client.authorizationCodeGrant(configuration, cameBackTo, {
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        pkceCodeVerifier: attempt.verifier,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (!claims) throw new Error('The provider gave no identity token')
      return {
        person: readPerson(this.settings.issuer, claims.sub, claims),
        providerSession: typeof claims.sid === 'string' ? claims.sid : null,
      }
    })
  }

  async signOutUrl(): Promise<string | null> {
    const { client: ours } = this.settings
    if (!ours) return null
    if (ours.signOutUrl !== null) {
      const url = new URL(ours.signOutUrl)
      url.searchParams.set('client_id', ours.id)
      url.searchParams.set('logout_uri', ours.signedOutUri)
      return url.href
    }
    try {
      const configuration = await this.#issuer.configuration()
      if (!configuration.serverMetadata().end_session_endpoint) return null
      const back = { post_logout_redirect_uri: ours.signedOutUri }
      return client.buildEndSessionUrl(configuration, back).href
    } catch (error) {
      if (error instanceof IssuerUnreachableError) return null
      throw error
    }
  }

  async #asking<T>(work: () => Promise<T>): Promise<Result<T, SignInRefusal>> {
    try {
      return ok(await work())
    } catch (error) {
      return err(refusalOf(error))
    }
  }
}

function refusalOf(error: unknown): SignInRefusal {
  if (error instanceof IssuerUnreachableError) return 'identity_provider_unavailable'
  if (error instanceof client.AuthorizationResponseError) {
    return CANCELLED.has(error.error) ? 'sign_in_cancelled' : 'sign_in_invalid'
  }
  if (error instanceof client.ClientError) {
    const isUnanswered = UNANSWERED.has(error.code ?? '') || isServerError(error.cause)
    return isUnanswered ? 'identity_provider_unavailable' : 'sign_in_invalid'
  }
  // Whatever else the provider refuses, of a code that was used or a signature that does not hold, is no sign-in.
  if (error instanceof client.ResponseBodyError) return 'sign_in_invalid'
  if (error instanceof TypeError && error.cause !== undefined)
    return 'identity_provider_unavailable'
  throw error
}

function isServerError(cause: unknown): boolean {
  return cause instanceof Response && cause.status >= 500
}
