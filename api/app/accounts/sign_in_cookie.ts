import encryption from '@adonisjs/core/services/encryption'
import type { HttpContext } from '@adonisjs/core/http'
import type { SignInAttempt } from '@holdfast/domain/accounts'
import { cookieName, dropCookie, readCookie, writeCookie } from '#app/shared/cookies'

/** How long somebody may take at the identity provider's. Seconds. */
const LIFE = 3600
const PURPOSE = 'sign-in'

/**
 * A browser's attempt to sign in travels with the browser, sealed with our key: no server remembers it, nobody can read
 * or make one, and one of another shop, or of yesterday, opens nothing here.
 */
export function keepAttempt(ctx: HttpContext, attempt: SignInAttempt): void {
  const sealed = encryption.encrypt({ ...attempt }, { expiresIn: LIFE * 1000, purpose: PURPOSE })
  writeCookie(ctx, cookieName('sign_in'), Buffer.from(sealed).toString('base64url'), LIFE)
}

/** The attempt of this browser, once: coming back a second time with it is no sign-in. Null when there is none. */
export function takeAttempt(ctx: HttpContext): SignInAttempt | null {
  const name = cookieName('sign_in')
  const cookie = readCookie(ctx, name)
  if (cookie === undefined) return null
  dropCookie(ctx, name)
  return encryption.decrypt<SignInAttempt>(Buffer.from(cookie, 'base64url').toString(), PURPOSE)
}
