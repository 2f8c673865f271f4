import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import {
  deviceName,
  RecogniseAccount,
  type SignedIn,
  Sessions,
  SessionsUnavailableError,
  SignIn,
  SignOut,
  TakeCart,
} from '@holdfast/domain/accounts'
import { hashCartToken, newCartToken } from '@holdfast/domain/carts'
import { refusedSignIn } from '#app/accounts/refused_sign_in'
import { takeAttempt } from '#app/accounts/sign_in_cookie'
import type { Operation } from '#app/shared/openapi/operation'
import { cartToken, sessionToken, setCartCookie, setSessionCookie } from '#app/shared/tokens'

@inject()
export default class FinishSignInController {
  static operation: Operation = {
    summary: 'Come back from signing in',
    description:
      'Where the identity provider sends browsers, with a code for one use. Begins a session with a new cookie, puts the browser’s cart into the account’s and leads to where the sign-in began; when nobody was signed in, to a page that says why.',
    answers: { 303: { description: 'Back to the shop' } },
  }

  constructor(
    private readonly signIn: SignIn,
    private readonly recogniseAccount: RecogniseAccount,
    private readonly sessions: Sessions,
    private readonly signOut: SignOut,
    private readonly takeCart: TakeCart
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
    const [guest, earlier] = [cartToken(ctx), sessionToken(ctx)]
    const ownCart = newCartToken()
    const { token } = await this.sessions.begin({
      accountId: account.id,
      cartToken: hashCartToken(ownCart).toString('hex'),
      device: deviceName(ctx.request.header('user-agent')),
      providerSession,
    })
    // After the session, which may be refused: until then a guest keeps the cart that they have.
    await this.takeCart.execute({
      account,
      guest: guest === null ? null : hashCartToken(guest),
      token: hashCartToken(ownCart),
    })
    if (earlier) await this.signOut.thisDevice(earlier)
    setCartCookie(ctx, ownCart)
    setSessionCookie(ctx, token)
  }
}

/** As it came: what it says is checked by the OpenID Connect library, which wants it whole. */
function queryOf({ request }: HttpContext): string {
  const { url = '' } = request.request
  const at = url.indexOf('?')
  return at < 0 ? '' : url.slice(at)
}
