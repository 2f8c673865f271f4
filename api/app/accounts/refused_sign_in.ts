import type { HttpContext } from '@adonisjs/core/http'
import type { SignInRefusal } from '@holdfast/domain/accounts'
import { safeReturnPath } from '#app/accounts/return_path'

/** Leads a browser to the page that says why nobody was signed in, and lets them try again or go on as they are. */
export function refusedSignIn(
  { response }: HttpContext,
  refusal: SignInRefusal | 'session_unavailable',
  returnTo?: string
): void {
  const query = new URLSearchParams({ problem: refusal })
  if (returnTo !== undefined) query.set('returnTo', safeReturnPath(returnTo))
  response.status(303).header('location', `/sign-in?${query}`)
}
