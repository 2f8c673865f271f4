import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import {
  deviceName,
  RecogniseAccount,
  type SignedIn,
  Sessions,
  SessionsUnavailableError,
  SignIn,
} from '@holdfast/domain/accounts'
import { refusedSignIn } from '#app/accounts/refused_sign_in'
import { takeAttempt } from '#app/accounts/sign_in_cookie'
import type { Operation } from '#app/shared/openapi/operation'
import { sessionToken, setSessionCookie } from '#app/shared/tokens'

@inject()
export default class FinishSignInController {
  static operation: Operation = {
    summary: 'Come back from signing in',
    description:
      'Where the identity provider sends browsers, with a code for one use. Begins a session with a new cookie and leads to where the sign-in began; when nobody was signed in, to a page that says why.',
    answers: { 303: { description: 'Back to the shop' } },
  }

  constructor(
    private readonly signIn: SignIn,
    private readonly recogniseAccount: RecogniseAccount,
    private readonly sessions: Sessions
  ) {}

  async handle(ctx: HttpContext) {
    ctx.response.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer')
    const attempt = takeAttempt(ctx)
    if (!attempt) return refusedSignIn(ctx, 'sign_in_invalid')
    const signedIn = await this.signIn.finish(queryOf(ctx), attempt)
    if (!signedIn.ok) return refusedSignIn(ctx, signedIn.error, attempt.returnTo)
    try {
      await this.#begin(ctx, signedIn.value)
    } catch (error) {
      if (!(error instanceof SessionsUnavailableError)) throw error
      ctx.logger.warn({ err: error }, 'Nobody can sign in: Redis state is out of reach')
      return refusedSignIn(ctx, 'session_unavailable', attempt.returnTo)
    }
    ctx.response.status(303).header('location', attempt.returnTo)
  }

  /** A new session with a new token, whatever the browser had: nobody can have prepared it. */
  async #begin(ctx: HttpContext, { person, providerSession }: SignedIn): Promise<void> {
    const account = await this.recogniseAccount.execute(person)
    const earlier = sessionToken(ctx)
    const { token } = await this.sessions.begin({
      accountId: account.id,
      device: deviceName(ctx.request.header('user-agent')),
      providerSession,
    })
    if (earlier) await this.sessions.endByToken(earlier)
    setSessionCookie(ctx, token)
  }
}

/** As it came: what it says is checked by the OpenID Connect library, which wants it whole. */
function queryOf({ request }: HttpContext): string {
  const { url = '' } = request.request
  const at = url.indexOf('?')
  return at < 0 ? '' : url.slice(at)
}
